using Lindian.Data;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Visits;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Codes;

/// <summary>A community with its key, as far as it has one.</summary>
public sealed record CommunityKey(Unit Unit, int? Version, DateTime? MadeAt);

/// <summary>Opens the keys of communities, and makes the codes that posters and screens show.</summary>
public sealed class CodeBook(AppDb db, Vault vault, CurrentUser user, Snapshot<Organisation> organisation, TimeProvider clock)
{
    /// <summary>All keys of a community, ended ones too; none for an unknown one.</summary>
    public async Task<IReadOnlyList<KnownKey>> KeysOf(Unit? community, CancellationToken ct)
    {
        if (community is null) return [];
        var keys = await db.CodeKeys.AsNoTracking().Where(k => k.CommunityId == community.Id).ToListAsync(ct);
        await vault.Load([community.Id], ct);
        return [.. keys.Select(k => new KnownKey(community.Code, k.Version, vault.OpenBytes(k.Secret) ?? [], k.EndedAt))];
    }

    /// <summary>Communities within sight, with the key that holds now.</summary>
    public async Task<IReadOnlyList<CommunityKey>> List(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var units = tree.Units.Where(u => u is { Kind: UnitKind.Community, ClosedAt: null } && tree.Covers(user.Sight, u.Id)).OrderBy(u => u.Code, StringComparer.Ordinal).ToList();
        var ids = units.Select(u => u.Id).ToList();
        var keys = await db.CodeKeys.AsNoTracking().Where(k => k.EndedAt == null && ids.Contains(k.CommunityId)).ToDictionaryAsync(k => k.CommunityId, ct);
        return [.. units.Select(u => keys.GetValueOrDefault(u.Id) is { } key ? new CommunityKey(u, key.Version, key.MadeAt) : new CommunityKey(u, null, null))];
    }

    /// <exception cref="NotFound">No community, or out of sight.</exception>
    public async Task<Unit> Community(Guid id, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        return tree.Unit(id) is { Kind: UnitKind.Community, ClosedAt: null } unit && tree.Covers(user.Sight, id) ? unit : throw new NotFound("community");
    }

    /// <summary>What a poster's QR code says; null where no key was made.</summary>
    public async Task<string?> Poster(Unit community, HttpRequest request, CancellationToken ct) =>
        await Newest(community, ct) is { } key ? VisitCode.Poster(community.Code, key.Version, key.Secret).At(CommunityCode.Address(community.Code, request)) : null;

    /// <summary>What a screen says now, and until when.</summary>
    /// <exception cref="RuleBroken"><c>visit.screen-refused</c>: for nobody who checks in by it, whatever else they may do.</exception>
    public async Task<(string Text, DateTime Until)?> Screen(Unit community, HttpRequest request, CancellationToken ct)
    {
        if (!user.SetsUpScreens()) throw new RuleBroken("visit.screen-refused");
        if (await Newest(community, ct) is not { } key) return null;
        var code = VisitCode.Screen(community.Code, key.Version, key.Secret, clock.Now());
        return (code.At(CommunityCode.Address(community.Code, request)), (code.ShownAt ?? clock.Now()).AddSeconds(VisitCode.WindowSeconds));
    }

    private async Task<KnownKey?> Newest(Unit community, CancellationToken ct) => (await KeysOf(community, ct)).FirstOrDefault(k => k.EndedAt is null);
}
