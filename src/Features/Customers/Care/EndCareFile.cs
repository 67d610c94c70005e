using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Lindian.Features.Shared;

namespace Lindian.Features.Customers;

/// <summary>销档: the consent was withdrawn, or it is no longer needed. What it said of the person is gone at once. Code: care.none.</summary>
public sealed class EndCareFile(AppDb db, CareInSight sight, TimeProvider clock) : UseCase<EndCareFile.Request, Done>(db)
{
    public sealed record Request(Guid CustomerId, CareEnd? Why);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        if (request.Why is not { } why || !Enum.IsDefined(why)) throw new BadInput("why", "text.missing");
        (await sight.Holder(request.CustomerId, ct)).EndCare(why, clock.Now());
        return Done.It;
    }
}
