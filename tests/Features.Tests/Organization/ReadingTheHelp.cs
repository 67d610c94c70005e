using Lindian.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Organization;

/// <summary>The guide inside the product: short, and about what the reader can open.</summary>
public sealed class ReadingTheHelp
{
    [Theory, OnEveryDatabase]
    public async Task Every_menu_entry_says_how_it_is_used(TownRef here)
    {
        var town = await here.Open();
        var texts = town.Services.GetRequiredService<Texts>();

        var entries = town.Services.GetServices<MenuItem>().ToList();

        entries.Count.ShouldBeGreaterThan(10);
        entries.Where(e => !texts.Has(e.HelpKey)).Select(e => e.TextKey).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task A_reviewer_reads_about_review_and_not_about_follow_up(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var leader = await quarter.TeamLeader();

        var help = await leader.Opens("/manage/help");

        help.Text.ShouldContain("看回单是否正面回答了诉求");
        help.Text.ShouldNotContain("按话术致电");
        (await leader.Opens("/manage/demands/review")).Document.QuerySelector("details.page-help p")?.TextContent.ShouldContain("看回单是否正面回答了诉求");
    }
}
