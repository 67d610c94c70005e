using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Audit;

/// <summary>One entry of the access log, with the member as people know them.</summary>
public sealed record AccessLine(Guid Id, DateTime At, string StaffNumber, string Name, string What, Guid? SubjectId, string? Detail);

/// <param name="StaffNumber">Exactly.</param>
/// <param name="Before">The last id of the page before; ids follow time.</param>
public sealed record AccessFilter(string? StaffNumber = null, Guid? SubjectId = null, string? What = null, Guid? Before = null);

/// <summary>
/// The access log, newest first, page by page (G-3). Who sees the whole house sees all of it; a supervisor of a region sees
/// what the members of that region did.
/// </summary>
public sealed class AccessLines(AppDb db, Snapshot<Organisation> organisation, CurrentUser user)
{
    public const int PageSize = 50;

    public async Task<IReadOnlyList<AccessLine>> Read(AccessFilter filter, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var log = db.AccessLog.AsNoTracking();
        if (filter.StaffNumber is { Length: > 0 } number)
        {
            var asked = tree.Members.FirstOrDefault(m => m.StaffNumber == number.Trim())?.Id ?? throw new BadInput("staffNumber", "access.member-unknown", number);
            log = log.Where(a => a.MemberId == asked);
        }
        if (!user.Sight.Everything)
        {
            var seen = InSight(tree);
            log = log.Where(a => seen.Contains(a.MemberId));
        }
        if (filter.SubjectId is { } subject) log = log.Where(a => a.SubjectId == subject);
        if (filter.What is { Length: > 0 } what) log = log.Where(a => a.What == what);
        if (filter.Before is { } before) log = log.Where(a => a.Id < before);
        var rows = await log.OrderByDescending(a => a.Id).Take(PageSize).ToListAsync(ct);
        return [.. rows.Select(a => Line(a, tree.Member(a.MemberId)))];
    }

    private List<Guid> InSight(Organisation tree)
    {
        var units = user.Sight.RegionIds.SelectMany(tree.Subtree).Select(u => u.Id)
            .Concat(user.Sight.CommunityIds).Concat(user.Sight.DepartmentIds).ToHashSet();
        return [.. tree.Members.Where(m => units.Contains(m.UnitId)).Select(m => m.Id)];
    }

    private static AccessLine Line(AccessRow a, Member? member) =>
        new(a.Id, a.At, member?.StaffNumber ?? "", member?.Name ?? "", a.What, a.SubjectId, a.Detail);
}
