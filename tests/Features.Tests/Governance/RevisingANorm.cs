using Lindian.Domain.Governance;

namespace Lindian.Features.Tests.Governance;

public sealed class RevisingANorm
{
    private sealed record Line(string Code, int Group, int Version, bool Unverified);

    private sealed record Norm(string Code, IReadOnlyList<NormVersion> Versions);

    [Theory, OnEveryDatabase]
    public async Task All_36_norms_stand_in_nine_groups_and_what_is_unverified_says_so(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();

        var norms = (await clerk.Gets("/api/norms")).As<List<Line>>();
        var page = await clerk.Gets("/manage/governance/norms/N-601");

        norms.Count.ShouldBe(36);
        norms.Select(n => n.Group).Distinct().Order().ShouldBe(Enumerable.Range(1, 9));
        norms.Single(n => n.Code == "N-601").Unverified.ShouldBeTrue();
        page.Body.ShouldContain("未核实");
        page.Body.ShouldNotContain("norm/N-601/revise");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_new_version_holds_from_its_moment_and_the_old_one_stays(TownRef here)
    {
        var town = await here.Open();
        var admin = await (await town.Quarter()).Administrator();
        var before = (await admin.Gets("/api/norms/N-301")).As<Norm>().Versions[^1];
        var from = town.Clock.GetUtcNow().UtcDateTime.AddDays(3);
        var terms = before.Terms with { Checklist = [new(new("当场答复", "Answered at once"), Severity.High)] };

        var reply = await admin.Posts("/api/norms/N-301/versions", new { fromVersion = 1, validFrom = from, terms });

        reply.Status.ShouldBe(201, reply.Body);
        var after = (await admin.Gets("/api/norms/N-301")).As<Norm>();
        after.Versions.Select(v => v.Version).ShouldBe([1, 2]);
        after.Versions[0].Terms.Checklist.Count.ShouldBe(before.Terms.Checklist.Count);
        after.Versions[1].Terms.Checklist.ShouldHaveSingleItem().Text.Zh.ShouldBe("当场答复");
        (await admin.Gets("/manage/governance/norms/N-301")).Body.ShouldContain("第 2 版");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Two_editors_cannot_overwrite_each_other_and_the_past_is_closed(TownRef here)
    {
        var town = await here.Open();
        var admin = await (await town.Quarter()).Administrator();
        var terms = (await admin.Gets("/api/norms/N-302")).As<Norm>().Versions[^1].Terms;

        (await admin.Posts("/api/norms/N-302/versions", new { fromVersion = 1, validFrom = DateTime.UnixEpoch, terms })).Code.ShouldBe("norm.valid-from-past");
        (await admin.Posts("/api/norms/N-302/versions", new { fromVersion = 1, terms })).Status.ShouldBe(201);
        (await admin.Posts("/api/norms/N-302/versions", new { fromVersion = 1, terms })).Code.ShouldBe("stale");
        (await admin.Posts("/api/norms/N-302/versions", new { fromVersion = 2, terms = terms with { Role = new(new string('长', 201), "x") } })).Code.ShouldBe("governance.too-long");
        (await admin.Posts("/api/norms/N-999/versions", new { fromVersion = 1, terms })).Status.ShouldBe(404);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_form_saves_what_it_showed_with_what_was_changed(TownRef here)
    {
        var admin = await (await (await here.Open()).Quarter()).Administrator();
        var before = (await admin.Gets("/api/norms/N-601")).As<Norm>().Versions[^1].Terms;

        var wrong = await admin.Submits("/manage/governance/norms/N-601/revise", new() { ["Form.Limits[0].Urban"] = "0" });
        var saved = await admin.Submits("/manage/governance/norms/N-601/revise", new() { ["Form.Limits[0].Urban"] = "7" });

        (wrong.Status, wrong.Body.Contains("时限应在 1 至")).ShouldBe((400, true));
        saved.Status.ShouldBe(302, saved.Body);
        var after = (await admin.Gets("/api/norms/N-601")).As<Norm>().Versions[^1].Terms;
        after.Limits[0].Urban.ShouldBe(7);
        after.Limits.Skip(1).ShouldBe(before.Limits.Skip(1));
        after.Checklist.ShouldBe(before.Checklist);
        after.Unverified.ShouldBe(before.Unverified);
    }

    [Theory, OnEveryDatabase]
    public async Task Only_an_administrator_may(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var terms = (await clerk.Gets("/api/norms/N-302")).As<Norm>().Versions[^1].Terms;

        (await clerk.Posts("/api/norms/N-302/versions", new { fromVersion = 1, terms })).Status.ShouldBe(403);
    }
}
