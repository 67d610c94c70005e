using Lindian.Features.Demands;
using Lindian.Features.Tests.Customers;
using Lindian.Features.Tests.Outages;
using Lindian.Features.Visits.Surveys;

namespace Lindian.Features.Tests.Visits;

public sealed class VisitingAHousehold
{
    internal static readonly Dictionary<string, string> Answers = new() { ["NEEDS"] = "yes", ["SAFETY"] = "no", ["SATISFIED"] = "满意", ["PEOPLE"] = "3", ["WISH"] = "楼道里的路灯总跳闸" };

    [Theory, OnEveryDatabase]
    public async Task What_they_say_becomes_a_demand_once_with_their_premises(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var clerk = await quarter.HallClerk();
        var customer = await clerk.Registers("欧阳修", town.NewPhone());
        var home = await clerk.Home(quarter, customer, null, town.NewAccount());
        var visit = await manager.ChecksIn(quarter);
        var filled = (await manager.Posts("/api/surveys", new { answers = Answers, place = new { visitId = visit.Id, premisesId = home } })).As<FillSurvey.Filled>();

        var operation = NewId.Next();
        var raised = (await manager.Posts($"/api/surveys/{filled.Id}/demand", new { }, operation)).As<RaiseDemand.Receipt>();
        (await manager.Posts($"/api/surveys/{filled.Id}/demand", new { }, operation)).As<RaiseDemand.Receipt>().Id.ShouldBe(raised.Id);
        var seen = (await manager.Gets($"/api/surveys/{filled.Id}")).As<SeenSurvey>();
        seen.DemandIds.ShouldBe([raised.Id]);
        seen.Answers.Select(a => a.Answer).ShouldBe(["3", "yes", "no", "满意", "楼道里的路灯总跳闸"]);
        (await manager.Sees(raised)).Words.ShouldContain("路灯总跳闸");
        (await town.InDb(async (db, _) => (await db.FindAsync<Lindian.Domain.Demands.Demand>(raised.Id))!.PremisesId)).ShouldBe(home);
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_is_checked_and_its_questions_are_told(TownRef here)
    {
        var (_, quarter, manager) = await CheckingIn.Place(here);
        var visit = await manager.ChecksIn(quarter);
        async Task<string> Refused(Dictionary<string, string> answers, int? version = null) =>
            (await manager.Posts("/api/surveys", new { answers, formVersion = version, place = new { visitId = visit.Id } })).Code;
        (await Refused(new(Answers) { ["SATISFIED"] = "" })).ShouldBe("survey.answer-missing");
        (await Refused(new(Answers) { ["SATISFIED"] = "还行" })).ShouldBe("survey.answer-wrong");
        (await Refused(new(Answers) { ["PEOPLE"] = "三个" })).ShouldBe("survey.answer-wrong");
        (await Refused(Answers, 999)).ShouldBe("survey.version-unknown");
        (await manager.Gets("/api/surveys/form")).Body.ShouldContain("WISH");
    }

    [Theory, OnEveryDatabase]
    public async Task Is_done_on_pages_too(TownRef here)
    {
        var (_, quarter, manager) = await CheckingIn.Place(here);
        var visit = await manager.ChecksIn(quarter);
        var form = await manager.Opens($"/manage/surveys/new?visit={visit.Id}");
        var page = await form.Submit("", new { a_NEEDS = "no", a_SAFETY = "yes", a_SATISFIED = "一般", a_WISH = "表箱门坏了" });
        page.Text.ShouldContain("走访表已保存");
        var raise = await manager.Opens(page.Url.Split('?')[0] + "/demand");
        (await raise.Submit("")).Text.ShouldContain("已转为诉求");
    }
}
