using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Organization;
using Lindian.Domain.Customers;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Microsoft.AspNetCore.Identity;

namespace Lindian.Host.Demo;

/// <summary>Builds the organisation of the demo city: tree, people by role, managers with backups, transformer areas.</summary>
public sealed class DemoCity(AppDb db, DemoScript script, DateTime since)
{
    public const string Password = "Lindian-demo-1";
    private readonly List<Unit> communities = [];
    private int people;
    private string? hash;

    public IReadOnlyList<Unit> Communities => communities;
    public List<(string StaffNumber, string Name, string Role, string Place)> SignIns { get; } = [];

    public async Task Build(CancellationToken ct)
    {
        var company = Unit.Open(UnitKind.Company, null, "CJ", script.Company[0], script.Company[1]);
        db.Units.Add(company);
        foreach (var department in script.Departments) Department(company, department[0], department[1]);
        for (var r = 0; r < script.Regions.Count; r++) Region(company, script.Regions[r], r + 1);
        Join(company, Role.Administrator, shown: true);
        Join(company, Role.Executive, shown: true);
        await db.SaveChangesAsync(ct);
    }

    private void Department(Unit company, string code, string name)
    {
        var department = Unit.Open(UnitKind.Department, company, code, name);
        db.Units.Add(department);
        var role = code switch { "DESK-95598" => Role.Dispatcher, "HALL" => Role.HallClerk, "SUPERVISION" => Role.Supervisor, _ => Role.BackOffice };
        var place = role is Role.Dispatcher or Role.Supervisor ? company : department;
        foreach (var shown in new[] { true, false }) Join(place, role, shown, department).Give(Role.BackOffice, department.Id);
    }

    private void Region(Unit company, DemoRegion script, int number)
    {
        var region = Unit.Open(UnitKind.Region, company, $"CJ{number}", script.Zh, script.En);
        db.Units.Add(region);
        Join(region, Role.RegionLeader, shown: number == 1);
        for (var t = 0; t < script.Teams.Count; t++) Team(region, script.Teams[t], $"CJ{number}{t + 1}", first: number == 1 && t == 0);
    }

    private void Team(Unit region, DemoTeam script, string code, bool first)
    {
        var team = Unit.Open(UnitKind.Team, region, code, script.Zh);
        db.Units.Add(team);
        Join(team, Role.TeamLeader, shown: first);
        var area = script.Remote ? AreaClass.Remote : script.Rural ? AreaClass.Rural : AreaClass.Urban;
        Member? before = null;
        for (var c = 0; c < script.Communities.Count; c++)
        {
            var number = communities.Count + 1;
            var community = Unit.Open(UnitKind.Community, team, $"{code}{c + 1:00}", script.Communities[c], null,
                new CommunityFacts(area, 600 + number * 37 % 900, 31.2 + number * 0.004, 120.9 + number * 0.005, null, "社区党群服务中心一楼", "和美物业", null));
            var manager = Join(community, Role.Manager, shown: first && c == 0);
            community.Assign(manager.Id, primary: true, since);
            if (before is not null) community.Assign(before.Id, primary: false, since);
            (before, _) = (manager, communities.Count);
            communities.Add(community);
            db.Units.Add(community);
            db.TransformerAreas.Add(TransformerArea.Open($"T{number:000}1", $"{script.Communities[c]} 1 号台区", $"10 千伏澄{number % 5 + 1}线", community.Id));
        }
    }

    private Member Join(Unit place, Role role, bool shown, Unit? home = null)
    {
        var number = $"{1000 + ++people}";
        var member = Member.Join(number, script.Name(people), (home ?? place).Id, role == Role.Manager ? $"0512-5{people:000}{people * 17 % 10000:0000}" : null);
        member.Give(role, place.Id);
        var account = new Account { MemberId = member.Id, UserName = number, NormalizedUserName = number, LockoutEnabled = true, SecurityStamp = number };
        account.PasswordHash = hash ??= new PasswordHasher<Account>().HashPassword(account, Password);
        db.AddRange(member, account);
        if (shown) SignIns.Add((number, member.Name, role.ToString(), (home ?? place).Name));
        return member;
    }
}
