using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Customers;

/// <summary>
/// A customer moves in, or out when none is named. What is sealed at the place is sealed again for who lives there now, so
/// that erasing a former resident takes nothing from the present one. Codes: premises.lives-here, premises.nobody-lives-here.
/// </summary>
public sealed class MovePremises(AppDb db, CustomerSight sight, PremisesDetails details) : UseCase<MovePremises.Request, Done>(db)
{
    public sealed record Request(Guid PremisesId, Guid? CustomerId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var premises = await sight.OnePremises(request.PremisesId, ct);
        var clear = await details.Read(premises, ct);
        if (request.CustomerId is { } comes) premises.MoveIn(await sight.Resident(comes, ct));
        else if (premises.CustomerId is null) throw new RuleBroken("premises.nobody-lives-here");
        else premises.MoveOut();
        await details.Write(premises, clear, ct);
        return Done.It;
    }
}
