using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// Takes members in and revises them, with their roles, as a table says (O-1): all rows or none; the same table twice changes
/// nothing. New members have no account until an administrator gives them a one-time password.
/// </summary>
public sealed class ImportMembers(AppDb db, CurrentUser user, Texts texts) : UseCase<ImportMembers.Request, ImportReport>(db)
{
    public sealed record Request(IReadOnlyList<MemberLine> Lines, bool Apply);

    protected override async Task<ImportReport> Handle(Request request, CancellationToken ct)
    {
        if (!user.Sight.Everything) throw new RuleBroken("import.whole-company-only");
        var units = (await Db.Units.AsNoTracking().Where(u => u.ClosedAt == null).ToListAsync(ct)).ToDictionary(u => u.Code, u => u.Id, StringComparer.Ordinal);
        var known = (await Db.Members.ToListAsync(ct)).ToDictionary(m => m.StaffNumber, StringComparer.Ordinal);
        var (tally, administered) = (new ImportTally(texts), HasAdministrator(known.Values));
        foreach (var line in request.Lines) tally.Count(line.Line, line.StaffNumber.ToUpperInvariant(), line.Errors, () => Take(line, known, units));
        if (administered && !HasAdministrator(known.Values)) tally.Add(new RowError(0, null, texts.Error("member.last-administrator")));
        return tally.Close(Db, request.Apply);
    }

    private (Member Member, bool New) Take(MemberLine line, Dictionary<string, Member> known, Dictionary<string, Guid> units)
    {
        var (number, name, phone) = (StaffNumber.Checked(line.StaffNumber), Typed.Required(line.Name, "name", 40), Typed.Optional(line.WorkPhone, "workPhone", 30));
        var (unit, wanted) = (UnitOf(line.Unit), line.Roles?.Select(r => (r.Role, Unit: UnitOf(r.Unit))).ToHashSet());
        var isNew = !known.TryGetValue(number, out var member);
        if (member is null)
        {
            known[number] = member = Member.Join(number, name, unit, phone);
            Db.Add(member);
        }
        else member.Revise(name, unit, phone);
        if (wanted is not null) Match(member, wanted);
        return (member, isNew);

        Guid UnitOf(string code) => units.TryGetValue(code, out var id) ? id : throw new BadInput("unit", "import.unknown-value", code);
    }

    private static void Match(Member member, HashSet<(Role Role, Guid Unit)> wanted)
    {
        foreach (var held in member.Grants.Where(g => !wanted.Contains((g.Role, g.UnitId))).ToList()) member.Take(held.Role, held.UnitId);
        foreach (var (role, unit) in wanted) member.Give(role, unit);
    }

    private static bool HasAdministrator(IEnumerable<Member> members) => members.Any(m => m.LeftAt is null && m.Grants.Any(g => g.Role == Role.Administrator));
}
