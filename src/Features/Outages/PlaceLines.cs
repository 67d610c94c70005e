using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Outages;

/// <summary>Reads the places of an outage as somebody types or pastes them: one a line, a community's name or code, or the code of a transformer area.</summary>
public sealed class PlaceLines(AppDb db, CurrentUser user, Snapshot<Organisation> organisation)
{
    private static readonly char[] Between = ['\n', '\r', ',', '，', '、', ';', '；'];

    public sealed record Found(IReadOnlyList<Guid> CommunityIds, IReadOnlyList<Guid> TransformerAreaIds);

    /// <exception cref="BadInput">A line that names nothing within sight.</exception>
    public async Task<Found> Read(string? typed, CancellationToken ct)
    {
        var lines = Typed.Required(typed, "places", 4000).Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var tree = await organisation.Get(ct);
        var seen = tree.Units.Where(u => u is { Kind: UnitKind.Community, ClosedAt: null } && tree.Covers(user.Sight, u.Id)).ToList();
        var wholes = lines.Select(line => (Line: line, Unit: seen.Find(u => u.Code == line || u.Name == line || u.NameEn == line))).ToList();
        List<string> codes = [.. wholes.Where(w => w.Unit is null).Select(w => w.Line)];
        var areas = await db.TransformerAreas.Where(a => codes.Contains(a.Code)).Select(a => new { a.Id, a.Code, a.CommunityId }).ToListAsync(ct);
        areas.RemoveAll(a => seen.TrueForAll(u => u.Id != a.CommunityId));
        if (codes.Find(code => areas.TrueForAll(a => a.Code != code)) is { } unknown) throw new BadInput("places", "outage.place-unknown", unknown);
        return new([.. wholes.Select(w => w.Unit?.Id).OfType<Guid>()], [.. areas.Select(a => a.Id)]);
    }
}
