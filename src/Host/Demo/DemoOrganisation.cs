using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Microsoft.AspNetCore.Identity;

namespace Lindian.Host.Demo;

/// <summary>The organisation of the demo city: tree, people by role, managers with backups, absences.</summary>
public sealed class DemoOrganisation(DemoScript script, DemoStage stage, BulkLoad load, DateTime since, int towns)
{
    public const string Password = "Lindian-demo-1";
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private readonly List<Unit> regions = [];
    private readonly Occasion occasion = new(stage.Clock) { Source = "demo" };
    private string? hash;

    public List<Unit> Units { get; } = [];
    public List<Member> Members { get; } = [];
    public List<(string StaffNumber, string Name, string Role, string Place)> SignIns { get; } = [];

    public void Build()
    {
        var company = Open(UnitKind.Company, null, "CJ", script.Company[0], script.Company[1]);
        Join(company, Role.Administrator);
        Join(company, Role.Executive);
        for (var town = 1; town <= towns; town++)
            foreach (var region in script.Regions) Region(company, region, $"CJ{Digits[regions.Count + 1]}", town == 1 ? "" : $"{town}");
        foreach (var department in script.Departments) Department(company, department);
        Absences();
        foreach (var unit in Units) Store(unit);
        foreach (var member in Members) Store(member);
    }

    private void Department(Unit company, DemoDepartment script)
    {
        var department = Open(UnitKind.Department, script.Region is { } number ? regions[number - 1] : company, script.Code, script.Zh, script.En);
        for (var i = 0; i < script.Staff; i++)
        {
            var role = script.Code switch
            {
                "DESK-95598" => Role.Dispatcher,
                "SUPERVISION" => Role.Supervisor,
                "MARKETING" when i == script.Staff - 1 => Role.Trainer,
                _ when script.Region is not null => i == 0 ? Role.HallLead : Role.HallClerk,
                _ => Role.BackOffice,
            };
            var member = Join(role is Role.Dispatcher or Role.Supervisor or Role.Trainer ? company : department, role, department);
            if (role is Role.Dispatcher or Role.Supervisor or Role.Trainer) member.Give(Role.BackOffice, department.Id);
            if (role is Role.HallLead) member.Give(Role.HallClerk, department.Id);
        }
    }

    private void Region(Unit company, DemoRegion script, string code, string town)
    {
        var region = Open(UnitKind.Region, company, code, script.Zh + town, script.En);
        regions.Add(region);
        Join(region, Role.RegionLeader);
        Join(region, Role.CoreMember);
        for (var t = 0; t < script.Teams.Count; t++) Team(region, script.Teams[t], $"{code}{t + 1}");
    }

    private void Team(Unit region, DemoTeam script, string code)
    {
        var team = Open(UnitKind.Team, region, code, script.Zh, script.En);
        Join(team, Role.TeamLeader);
        var communities = script.Communities.Select((name, c) => Community(team, script, $"{code}{c + 1:00}", name)).ToList();
        var managers = communities.Take(script.Managers).Select(c => Join(c, Role.Manager)).ToList();
        for (var c = 0; c < communities.Count; c++)
        {
            communities[c].Assign(managers[c % managers.Count].Id, primary: true, since);
            communities[c].Assign(managers[(c + 1) % managers.Count].Id, primary: false, since);
        }
    }

    private Unit Community(Unit team, DemoTeam script, string code, string name)
    {
        var number = Units.Count(u => u.Kind == UnitKind.Community) + 1;
        var (area, rural) = (Enum.Parse<AreaClass>(script.Area), script.Area != "Urban");
        return Open(UnitKind.Community, team, code, name, null, new CommunityFacts(
            area, rural ? 300 + number * 37 % 500 : 1500 + number * 37 % 900, 31.2 + number * 0.004, 120.9 + number * 0.005, null,
            rural ? "村党群服务中心便民窗口" : "社区党群服务中心一楼", rural ? null : "和美物业", null));
    }

    private Unit Open(UnitKind kind, Unit? parent, string code, string name, string? nameEn, CommunityFacts? community = null)
    {
        var unit = Unit.Open(kind, parent, code, name, nameEn, community);
        Units.Add(unit);
        return unit;
    }

    private Member Join(Unit place, Role role, Unit? home = null)
    {
        var number = $"{1001 + Members.Count}";
        var name = script.Surnames[Members.Count * 7 % script.Surnames.Length] + script.Given[Members.Count * 5 % script.Given.Count];
        var member = Member.Join(number, name, (home ?? place).Id, role == Role.Manager ? $"1609999{number}" : null);
        member.Give(role, place.Id);
        Members.Add(member);
        load.Add(AccountOf(member, number));
        ShowAtTheDoor((number, name, role.ToString(), (home ?? place).Name), (home ?? place).Code);
        return member;
    }

    // one of each role, and one of the crew to which every outage goes
    private void ShowAtTheDoor((string Number, string Name, string Role, string Place) who, string code)
    {
        if (SignIns.TrueForAll(s => s.Role != who.Role) || (code == "REPAIR" && SignIns.TrueForAll(s => s.Place != who.Place))) SignIns.Add(who);
    }

    private Account AccountOf(Member member, string number)
    {
        var account = new Account { MemberId = member.Id, UserName = number, NormalizedUserName = number, LockoutEnabled = true, SecurityStamp = number };
        account.PasswordHash = hash ??= new PasswordHasher<Account>().HashPassword(account, Password);
        return account;
    }

    // some were away in the year, two of them are now
    private void Absences()
    {
        foreach (var unit in Units) load.Note(unit, occasion);
        foreach (var member in Members) load.Note(member, occasion);
        var managers = Members.Where(m => m.Grants.Any(g => g.Role == Role.Manager)).ToList();
        for (var i = 3; i < managers.Count; i += 2)
        {
            var begin = i is 5 or 11 ? stage.Now.AddDays(-1) : since.AddDays((stage.Now - since).TotalDays * (0.1 + 0.028 * i)).Date.AddHours(1);
            stage.Clock.At = begin.AddDays(-2);
            managers[i].BeAway(i % 4 == 1 ? AbsenceKind.Leave : AbsenceKind.Training, begin, begin.AddDays(3 + i % 3));
            load.Note(managers[i], occasion);
        }
    }

    private void Store(Entity entity) => load.Add(entity);
}
