using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>Renames a transformer area or hangs it on another feeder.</summary>
public sealed class ReviseTransformerArea(AppDb db, CustomerSight sight) : UseCase<ReviseTransformerArea.Request, Done>(db)
{
    public sealed record Request(Guid AreaId, string? Name, string? Feeder);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var name = Typed.Required(request.Name, "name", OpenTransformerArea.LongestName);
        var area = await (await sight.TransformerAreas(ct)).SingleOrDefaultAsync(a => a.Id == request.AreaId, ct) ?? throw new NotFound("transformer-area");
        area.Revise(name, Typed.Optional(request.Feeder, "feeder", OpenTransformerArea.LongestName));
        return Done.It;
    }
}
