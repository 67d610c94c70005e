using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>What a user may read of colleagues: those of the units within sight. Whether an account is locked, only administrators.</summary>
public sealed class MemberBook(AppDb db, Snapshot<Organisation> organisation, CurrentUser user, TimeProvider clock)
{
    private const int PageSize = 50;

    public sealed record Question(string? Q = null, Guid? Unit = null, string? After = null, string? Before = null, bool Left = false);

    public async Task<MemberList> List(Question asked, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var shown = tree.Shown(user.Sight);
        if (asked.Unit is { } wanted) shown.IntersectWith(tree.Subtree(wanted).Select(u => u.Id));
        var found = tree.Members.Where(m => shown.Contains(m.UnitId) && (m.LeftAt is not null) == asked.Left && Matches(m, asked.Q?.Trim())).ToList();
        var (after, before) = (asked.After ?? "", asked.Before);
        var page = before is null
            ? found.Where(m => string.CompareOrdinal(m.StaffNumber, after) > 0).OrderBy(m => m.StaffNumber, StringComparer.Ordinal).Take(PageSize).ToList()
            : [.. found.Where(m => string.CompareOrdinal(m.StaffNumber, before) < 0).OrderByDescending(m => m.StaffNumber, StringComparer.Ordinal).Take(PageSize).Reverse()];
        return new MemberList([.. page.Select(m => Row(tree, m))], found.Count, Neighbour(found, page, -1), Neighbour(found, page, 1));
    }

    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<MemberPage> Member(Guid id, CancellationToken ct)
    {
        var (tree, now) = (await organisation.Get(ct), clock.Now());
        if (tree.Member(id) is not { } member || (id != user.MemberId && !tree.Shown(user.Sight).Contains(member.UnitId))) throw new NotFound("member");
        var account = user.Is(Role.Administrator) && tree.Covers(user.Sight, member.UnitId) ? await Account(id, ct) : null;
        return new MemberPage(Row(tree, member), member.UnitId,
            [.. member.Grants.OrderBy(g => g.Role).Select(g => new GrantRow(g.Role, g.UnitId, tree.Unit(g.UnitId)?.Name ?? ""))],
            [.. member.Absences.Where(a => a.To > now && a.From < a.To).OrderBy(a => a.From).Select(a => new AbsenceRow(a.Id, a.Kind, a.From, a.To))],
            [.. tree.CommunitiesOf(id, now).Select(c => new UnitLink(c, tree.Unit(c)?.Name ?? ""))], account);
    }

    private async Task<AccountRow?> Account(Guid memberId, CancellationToken ct)
    {
        var (now, idleSince) = (clock.GetUtcNow(), clock.Now() - Sessions.Idle);
        return await db.Set<Account>().AsNoTracking().Where(a => a.MemberId == memberId).Select(a => new AccountRow(
            a.LockoutEnd != null && a.LockoutEnd > now, a.MustChangePassword, db.Set<SessionRow>().Count(s => s.AccountId == a.Id && s.EndedAt == null && s.SeenAt > idleSince), a.TwoFactorEnabled,
            db.Set<Passkey>().Count(p => p.AccountId == a.Id)))
            .SingleOrDefaultAsync(ct);
    }

    private MemberRow Row(Organisation tree, Member m) => new(
        m.Id, m.StaffNumber, m.Name, tree.Unit(m.UnitId)?.Name ?? "", m.WorkPhone, [.. m.Grants.Select(g => g.Role).Distinct().Order()], m.IsAway(clock.Now()), m.LeftAt);

    private static bool Matches(Member m, string? q) => string.IsNullOrEmpty(q)
        || m.StaffNumber.Contains(q, StringComparison.OrdinalIgnoreCase) || m.Name.Contains(q, StringComparison.OrdinalIgnoreCase);

    // the key to go on from, when there is anybody on that side
    private static string? Neighbour(List<Member> found, List<Member> page, int side)
    {
        if (page.Count == 0) return null;
        var edge = (side < 0 ? page[0] : page[^1]).StaffNumber;
        return found.Exists(m => Math.Sign(string.CompareOrdinal(m.StaffNumber, edge)) == side) ? edge : null;
    }
}
