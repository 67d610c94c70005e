using System.Globalization;
using System.Xml;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demands.Pages;

public sealed class WhatTheCaseShows
{
    [Theory, OnEveryDatabase]
    public async Task Only_what_the_table_allows_this_user_is_offered(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager, leader, executive) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader(), await quarter.Executive());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter);
        await manager.Does(demand, "reply", new { words = "已修好" });

        foreach (var person in (Person[])[desk, manager, leader, executive])
        {
            var allowed = (await person.Sees(demand)).Allowed;
            var offered = (await person.OpensCase(demand)).Offered().ToList();
            offered.ShouldAllBe(name => CaseForms.All.Single(f => f.Name == name).Buttons.Any(b => allowed.Contains(b.Action)));
        }
        (await manager.OpensCase(demand)).Offered().ShouldNotContain("review");
        (await executive.OpensCase(demand)).Offered().ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task A_stale_reply_comes_back_with_what_was_typed_and_can_be_sent_again(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager) = (await quarter.Dispatcher(), await quarter.Manager());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter);
        var page = await manager.OpensCase(demand);
        await desk.Does(demand, "urges", new { words = "客户又来电话" });

        var stale = await manager.Sends(page, CaseTalk.Form("reply"), "reply", ("words", "门已换新"));
        stale.Status.ShouldBe(409);
        stale.Find("[data-act='reply'][open] textarea").TextContent.ShouldBe("门已换新");
        stale.Text.ShouldContain("客户又来电话");

        (await manager.Sends(stale, CaseTalk.Form("reply"), "reply")).Status.ShouldBe(200);
        (await desk.Sees(demand)).Reply.ShouldBe("门已换新");
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_typed_is_kept_even_where_the_form_is_gone(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager) = (await quarter.Dispatcher(), await quarter.Manager());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter);
        var page = await manager.OpensCase(demand);
        await desk.Does(demand, "withdrawal", new { words = "客户撤回" });

        var late = await manager.Sends(page, CaseTalk.Form("reply"), "reply", ("words", "写了很久的答复"));

        late.Status.ShouldBe(409);
        late.Find("textarea[name='kept-words']").TextContent.ShouldBe("写了很久的答复");
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_refused_leaves_no_trace(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager) = (await quarter.Dispatcher(), await quarter.Manager());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter);
        var before = (await desk.Sees(demand)).Version;
        await manager.Does(demand, "assistance", new { memberId = desk.MemberId, words = "请协助" });

        (await manager.TriesOnPage(demand, "reply", "reply", ("words", "过早的答复"))).Status.ShouldBe(409);

        (await desk.Sees(demand)).Version.ShouldBe(before + 1);
        var texts = await quarter.Town.InDb((db, _) => Task.FromResult(db.Set<Words>().Count(w => w.SubjectId == demand.Id)));
        texts.ShouldBe(2);
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_sent_twice_counts_once(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.Dispatcher();
        var demand = await desk.Raises("电费单没收到", quarter);
        var page = await desk.OpensCase(demand);

        await desk.Sends(page, CaseTalk.Form("urge"), "urge", ("words", "再催"));
        (await desk.Sends(page, CaseTalk.Form("urge"), "urge", ("words", "再催"))).Status.ShouldBe(200);

        (await desk.Sees(demand)).Timeline.Count(e => e.Name == "demand.urged").ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Out_of_sight_it_does_not_exist(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var demand = await (await quarter.Dispatcher()).Raises("电表响", quarter);
        var stranger = await elsewhere.Dispatcher();

        (await stranger.OpensCase(demand)).Status.ShouldBe(404);
        (await stranger.Looks($"/manage/demands/{demand.Id}/tracking-form")).Status.ShouldBe(404);
        (await stranger.Looks($"/manage/demands/{demand.Id}/do/urges")).Status.ShouldBe(404);
    }

    [Theory, OnEveryDatabase]
    public async Task The_parts_of_each_clock_add_up_to_its_deadline(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager) = (await quarter.Dispatcher(), await quarter.Manager());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter, "REPAIR-OUTAGE-SINGLE");

        var clocks = (await manager.OpensCase(demand)).Document.QuerySelectorAll(".case-clock");

        clocks.Length.ShouldBeGreaterThan(5);
        foreach (var clock in clocks)
        {
            var (at, due) = (Moment(clock.GetAttribute("data-started")), Moment(clock.GetAttribute("data-due")));
            var parts = clock.QuerySelectorAll("li");
            var sum = parts.Aggregate(TimeSpan.Zero, (all, part) => all + XmlConvert.ToTimeSpan(part.QuerySelector("time[datetime^='P']")!.GetAttribute("datetime")!));
            sum.ShouldBe(due - at);
            foreach (var part in parts)
            {
                Moment(part.GetAttribute("data-from")).ShouldBe(at);
                at = Moment(part.GetAttribute("data-to"));
            }
            at.ShouldBe(due);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_customer_stays_masked(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.Dispatcher();
        var demand = await desk.Raises("停电", quarter, phone: "13912349876", name: "欧阳小明");

        var page = await desk.OpensCase(demand);

        page.Find(".customer-card").TextContent.ShouldContain("139****9876");
        page.Document.Source.Text.ShouldNotContain("欧阳小明");
        page.Document.Source.Text.ShouldNotContain("13912349876");
    }

    [Theory, OnEveryDatabase]
    public async Task Each_address_of_an_action_has_the_policy_of_the_table(TownRef here)
    {
        var town = await here.Open();
        var pages = town.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("manage/demands/{id:guid}/do/", StringComparison.Ordinal) == true).ToList();

        pages.Count.ShouldBe(CaseForms.All.Select(form => form.Noun).Distinct().Count());
        foreach (var page in pages)
        {
            var act = page.Metadata.GetRequiredMetadata<DemandActRoute>();
            page.RoutePattern.RawText.ShouldEndWith("/" + act.Noun);
            page.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).ShouldBe([Policies.Of(act.Actions.SelectMany(LifeCycle.RolesFor))]);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Without_the_role_the_address_of_an_action_is_closed(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, executive) = (await quarter.Dispatcher(), await quarter.Executive());
        var demand = await desk.Raises("询问电价", quarter);
        var page = await desk.OpensCase(demand);

        (await executive.Looks($"/manage/demands/{demand.Id}")).Status.ShouldBe(200);
        (await executive.Looks($"/manage/demands/{demand.Id}/do/triage")).Status.ShouldBeOneOf(302, 403, 404);
        page.Offered().ShouldContain("triage");
    }

    private static DateTime Moment(string? told) => DateTime.Parse(told!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
