using Lindian.Data;
using Lindian.Data.Maps.Portal;
using Lindian.Domain.Portal;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Portal;

/// <summary>Opinions that were published with their answers, newest first.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPages.Kept)]
public sealed class OpinionsPage(AppDb db, Snapshot<Organisation> organisation) : WorkPage
{
    private const int Newest = 30;

    public IReadOnlyList<(PublicAnswer Answer, string? Community)> Shown { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var newest = await db.PublicAnswers.AsNoTracking().Where(a => a.WithdrawnAt == null).OrderByDescending(a => a.PublishedAt).Take(Newest).ToListAsync(ct);
        Shown = [.. newest.Select(a => (a, tree.Unit(a.CommunityId)?.NameOf()))];
    }
}
