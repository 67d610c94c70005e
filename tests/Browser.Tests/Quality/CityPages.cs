using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Governance;
using Lindian.Data.Maps.Hall;
using Lindian.Data.Maps.Organization;
using Lindian.Data.Maps.Outages;
using Lindian.Data.Maps.Tasks;
using Lindian.Data.Maps.Visits;
using Lindian.Domain;
using Lindian.Domain.Hall;
using Lindian.Domain.Organization;
using Lindian.Domain.Visits;
using Lindian.Features.Demands;
using Lindian.Features.Tests;
using Lindian.Features.Tests.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests.Quality;

/// <summary>A page and who looks at it; nobody's role is a resident.</summary>
public sealed record CityPage(string? Role, string Url)
{
    /// <summary>What it answers: a page that says no says it with its status.</summary>
    public int Status => Url switch { "/not-allowed" => 403, "/setup" => 404, _ => 200 };

    public bool IsPortal => !Url.StartsWith("/manage") && Url is not ("/sign-in" or "/setup" or "/not-allowed");
}

/// <summary>Every page of the product with something in it. A new page with a parameter names its example here.</summary>
internal static class CityPages
{
    private static readonly List<string?> Residents = [null];

    /// <summary>Every page without parameters, and the examples of those that have some, each for one role that may see it; what differs by role for all.</summary>
    public static async Task<IReadOnlyList<CityPage>> Of(Town town, IReadOnlyList<Door> doors, IReadOnlyDictionary<string, string> signIns, string import)
    {
        var examples = await Examples(town, signIns, import);
        var pages = new List<CityPage>();
        foreach (var door in doors.Where(d => d is { IsPage: true, Method: "GET" } && !d.Route.Contains("handler=") && !d.Route.Contains("/do/"))) // an act is done on the case
        {
            var urls = door.Route.Contains('{') ? examples[door.Route] : [door.Route];
            List<string?> mayLook = [.. signIns.Keys.Where(r => Enum.TryParse<Role>(r, out var role) && door.Admits(role))];
            if (door.Route != "/manage") mayLook = [.. mayLook.OrderBy(Nearness).Take(1)];
            pages.AddRange(from url in urls from who in door.IsAnonymous ? Residents : mayLook select new CityPage(who, url));
        }
        pages.Add(new("Administrator", "/manage/governance/rulebooks/demand-types/tables/rows/row?key=REPAIR-OUTAGE")); // the widest form, not for dispatchers
        return pages;
    }

    /// <summary>Brings in a table, so that there is an import to look at.</summary>
    public static async Task<string> Import(IPage page)
    {
        await page.GotoAsync("/manage/import");
        await page.SetInputFilesAsync("main input[type=file]", new FilePayload { Name = "a.csv", MimeType = "text/csv", Buffer = "内容,时间,电话\n家里没电,2026-11-20 08:00,13800000000\n,,\n"u8.ToArray() });
        await page.ClickAsync("main form[method=post] button");
        await page.WaitForURLAsync(url => url.Contains("/manage/import/", StringComparison.Ordinal));
        return new Uri(page.Url).AbsolutePath;
    }

    // who sees most comes first
    private static int Nearness(string? role) => Array.IndexOf<string?>(["Dispatcher", "Administrator", "Supervisor", "TeamLeader"], role) is >= 0 and var at ? at : 9;

    private static Task<Dictionary<string, string[]>> Examples(Town town, IReadOnlyDictionary<string, string> signIns, string import) => town.InDb(async (db, _) =>
    {
        var community = await db.Units.FirstAsync(u => u.Kind == UnitKind.Community);
        var keeper = await db.Members.FirstAsync();
        var cases = await db.Demands.GroupBy(d => d.State).Select(g => g.OrderByDescending(d => d.Serial).First()).ToListAsync();
        var visited = cases.First(d => d.PremisesId != null).PremisesId;
        var home = await db.Premises.SingleAsync(p => p.Id == visited);
        var box = OpinionBox.SetUp(community.Id, BoxKind.Box, "3 号楼大厅", keeper.Id, new DateOnly(2026, 1, 5));
        db.OpinionBoxes.Add(box);
        var now = town.Clock.GetUtcNow().UtcDateTime;
        var clerk = await db.Members.SingleAsync(m => m.StaffNumber == signIns["Dispatcher"]);
        var job = new JobRow { Id = NewId.Next(), Kind = AssignmentWork.Kind, State = JobState.Done, CreatedAt = now, DueAt = now };
        db.AddRange(job, new AssignmentRow { JobId = job.Id, MemberId = clerk.Id, OwnerId = keeper.Id, Count = 3 });
        await db.SaveChangesAsync();
        // the team leader's own: somebody with a care file, and somebody without
        var team = (await db.Members.SingleAsync(m => m.StaffNumber == signIns["TeamLeader"])).UnitId;
        var homes = from p in db.Premises join u in db.Units on p.CommunityId equals u.Id where u.ParentId == team && p.CustomerId != null select p.CustomerId;
        var cared = db.CareFiles.Select(f => (Guid?)f.CustomerId);
        Guid?[] near = [await homes.FirstAsync(c => cared.Contains(c)), await homes.FirstAsync(c => !cared.Contains(c))];
        var outage = (await db.Outages.OrderBy(o => o.Id).FirstAsync(o => o.RestoredAt == null && o.CancelledAt == null && o.From < now)).Id;
        var tasks = await db.WorkTasks.IgnoreAutoIncludes().GroupBy(t => t.State).Select(g => g.OrderByDescending(t => t.Serial).First().Id).ToListAsync();
        var (order, plan) = ((await db.WorkTasks.IgnoreAutoIncludes().FirstAsync(t => t.DispatchId != null)).DispatchId, (await db.TaskPlans.OrderBy(p => p.Id).FirstAsync()).Id);
        // how many doubts still wait depends on the hour at which the city was written; there may be none
        var (visit, doubt) = (await db.Visits.OrderBy(v => v.Id).FirstAsync(v => v.To != null), await db.Visits.OrderByDescending(v => v.Grade == EvidenceGrade.Doubtful).ThenByDescending(v => v.Verdict == null).ThenBy(v => v.Id).FirstAsync());
        var record = await db.ServiceRecords.OrderBy(r => r.Id).FirstAsync();
        var boss = (await db.Members.SingleAsync(m => m.StaffNumber == signIns["Administrator"])).Id;
        var own = ServiceRecord.Make(NewId.Next(), boss, new ServicePlace(community.Id), new ServiceDone("OTHER", NewId.Next(), now), "TESTTESTTEST", now);
        var survey = Survey.Fill(NewId.Next(), boss, new ServicePlace(community.Id), new FilledForm(1, NewId.Next(), now), now);
        db.AddRange(own, survey);
        await db.SaveChangesAsync();
        var (one, person, norm, book) = (cases[0], home.CustomerId, await db.Norms.FirstAsync(), await db.Rulebooks.FirstOrDefaultAsync());
        return new Dictionary<string, string[]>
        {
            ["/manage/demands/{id:guid}"] = [.. cases.Select(d => $"/manage/demands/{d.Id}")],
            ["/manage/demands/assignments/{id:guid}"] = [$"/manage/demands/assignments/{job.Id}"],
            ["/manage/demands/{id:guid}/receipt"] = [$"/manage/demands/{one.Id}/receipt"],
            ["/manage/demands/{id:guid}/tracking-form"] = [$"/manage/demands/{one.Id}/tracking-form"],
            ["/manage/members/{id:guid}"] = [$"/manage/members/{keeper.Id}"],
            ["/manage/members/{id:guid}/edit"] = [$"/manage/members/{keeper.Id}/edit"],
            ["/manage/members/{id:guid}/absences"] = [$"/manage/members/{keeper.Id}/absences"],
            ["/manage/units/{id:guid}"] = [$"/manage/units/{community.Id}"],
            ["/manage/units/{id:guid}/edit"] = [$"/manage/units/{community.Id}/edit"],
            ["/manage/import/{what:regex(^(units|members)$)}"] = ["/manage/import/units", "/manage/import/members"],
            ["/manage/import/{id:guid}"] = [import],
            ["/manage/governance/calendar/{year:int}"] = ["/manage/governance/calendar/2026"],
            ["/manage/governance/rulebooks/{name}"] = [$"/manage/governance/rulebooks/{book?.Name ?? "routing"}"],
            ["/manage/governance/rulebooks/{name}/revise"] = [$"/manage/governance/rulebooks/{book?.Name ?? "routing"}/revise"],
            ["/manage/governance/rulebooks/{name}/tables/{table}"] = ["/manage/governance/rulebooks/demand-types/tables/rows", "/manage/governance/rulebooks/demand-lists/tables/routingRules"],
            ["/manage/governance/rulebooks/{name}/tables/{table}/row"] = ["/manage/governance/rulebooks/demand-lists/tables/routingRules/row"],
            ["/manage/governance/norms/{code}"] = [$"/manage/governance/norms/{norm.Code}"],
            ["/manage/governance/norms/{code}/revise"] = [$"/manage/governance/norms/{norm.Code}/revise"],
            ["/manage/customers/{id:guid}"] = [$"/manage/customers/{person}"],
            ["/manage/customers/{id:guid}/edit"] = [$"/manage/customers/{person}/edit"],
            ["/manage/customers/{id:guid}/erasure"] = [$"/manage/customers/{person}/erasure"],
            ["/manage/customers/{id:guid}/merging"] = [$"/manage/customers/{person}/merging"],
            ["/manage/customers/{id:guid}/care"] = [.. near.Select(id => $"/manage/customers/{id}/care")],
            ["/manage/outages/{id:guid}"] = [$"/manage/outages/{outage}"],
            ["/manage/outages/{id:guid}/change"] = [$"/manage/outages/{outage}/change"],
            ["/manage/tasks/{id:guid}"] = [.. tasks.Select(id => $"/manage/tasks/{id}")],
            ["/manage/tasks/dispatches/{id:guid}"] = [$"/manage/tasks/dispatches/{order}"],
            ["/manage/tasks/plans/{id:guid}"] = [$"/manage/tasks/plans/{plan}"],
            ["/manage/premises/{id:guid}"] = [$"/manage/premises/{home.Id}"],
            ["/manage/premises/{id:guid}/edit"] = [$"/manage/premises/{home.Id}/edit"],
            ["/manage/boxes/{id:guid}"] = [$"/manage/boxes/{box.Id}"],
            ["/manage/visits/{id:guid}"] = [$"/manage/visits/{visit.Id}", $"/manage/visits/{doubt.Id}"],
            ["/manage/visits/{id:guid}/decision"] = [$"/manage/visits/{doubt.Id}/decision"],
            ["/manage/visits/codes/{id:guid}"] = [$"/manage/visits/codes/{community.Id}"],
            ["/manage/visits/codes/{id:guid}/poster"] = [$"/manage/visits/codes/{community.Id}/poster"],
            ["/manage/visits/codes/{id:guid}/screen"] = [$"/manage/visits/codes/{community.Id}/screen"],
            ["/manage/service-records/{id:guid}"] = [$"/manage/service-records/{record.Id}"],
            ["/manage/service-records/{id:guid}/change"] = [$"/manage/service-records/{own.Id}/change"],
            ["/manage/service-records/{id:guid}/receipt"] = [$"/manage/service-records/{record.Id}/receipt"],
            ["/manage/surveys/{id:guid}"] = [$"/manage/surveys/{survey.Id}"],
            ["/manage/surveys/{id:guid}/demand"] = [$"/manage/surveys/{survey.Id}/demand"],
            ["/receipt/{code}"] = [$"/receipt/{record.ReceiptCode}"],
            ["/c/{code}"] = [$"/c/{community.Code}"],
            ["/c/{code}/sheet"] = [$"/c/{community.Code}/sheet"],
            ["/track/{code}"] = [.. cases.Take(4).Select(d => $"/track/{d.TrackingCode}")],
            ["/raised/{code}"] = [$"/raised/{one.TrackingCode}"],
            ["/problem/{status:int}"] = ["/problem/404"],
        };
    });
}
