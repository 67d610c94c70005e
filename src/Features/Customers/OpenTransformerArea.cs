using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>Writes down a transformer area (台区) of a community. Codes: transformer-area.code-taken, premises.community-unknown.</summary>
public sealed class OpenTransformerArea(AppDb db, CustomerSight sight) : UseCase<OpenTransformerArea.Request, OpenTransformerArea.Opened>(db)
{
    internal const int LongestCode = 40, LongestName = 80;

    public sealed record Request(string? Code, string? Name, Guid CommunityId, string? Feeder = null);

    public sealed record Opened(Guid Id);

    protected override async Task<Opened> Handle(Request request, CancellationToken ct)
    {
        var (code, name) = (Typed.Required(request.Code, "code", LongestCode), Typed.Required(request.Name, "name", LongestName));
        await sight.CheckCommunity(request.CommunityId, ct);
        if (await Db.TransformerAreas.AnyAsync(a => a.Code == code, ct)) throw new RuleBroken("transformer-area.code-taken");
        var area = TransformerArea.Open(code, name, Typed.Optional(request.Feeder, "feeder", LongestName), request.CommunityId);
        Db.TransformerAreas.Add(area);
        return new Opened(area.Id);
    }
}
