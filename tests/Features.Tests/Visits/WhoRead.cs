using Lindian.Domain.Tests.Photos;
using Lindian.Features.Tests.Customers;
using Lindian.Features.Tests.Outages;
using Lindian.Features.Visits.Surveys;

namespace Lindian.Features.Tests.Visits;

/// <summary>What was written down of who read service records and household forms about a customer.</summary>
public sealed class WhoRead
{
    [Theory, OnEveryDatabase]
    public async Task A_record_of_a_customer_once_an_hour_and_one_of_nobody_never(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (leader, visit) = (await quarter.TeamLeader(), await manager.ChecksIn(quarter));
        var (about, plain) = (await manager.Records(visit, "更换漏电保护器", premises: await Home(town, quarter)), await manager.Records(visit, "张贴通知"));

        for (var i = 0; i < 3; i++) (await leader.Sees(about)).Mine.ShouldBeFalse();
        (await leader.Opens($"/manage/service-records/{about.Id}")).Status.ShouldBe(200);
        await leader.Sees(plain);

        var log = await town.Log(leader, "record.view");
        log.Count(a => a.SubjectId == about.Id).ShouldBeInRange(1, 2, "two when the hour struck between them");
        log.ShouldNotContain(a => a.SubjectId == plain.Id);
    }

    [Theory, OnEveryDatabase]
    public async Task Its_photo_or_its_proof_alone_too(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var record = await manager.Records(await manager.ChecksIn(quarter), "更换漏电保护器", premises: await Home(town, quarter));
        var photo = await manager.Photographs(record, Pictures.Jpeg(Pictures.Exif(6)), record.At);
        await manager.LetsSign(record);
        var (leader, boss) = (await quarter.TeamLeader(), await quarter.Administrator());

        (await leader.Gets($"/api/service-records/{record.Id}/photos/{photo.PhotoId}")).Status.ShouldBe(200);
        (await boss.Gets($"/api/service-records/{record.Id}/proof")).Status.ShouldBe(200);

        foreach (var reader in new[] { leader, boss }) (await town.Log(reader, "record.view")).ShouldHaveSingleItem().SubjectId.ShouldBe(record.Id);
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_of_a_customer_too(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (leader, visit) = (await quarter.TeamLeader(), await manager.ChecksIn(quarter));
        var place = new { visitId = visit.Id, premisesId = await Home(town, quarter) };
        var filled = (await manager.Posts("/api/surveys", new { answers = VisitingAHousehold.Answers, place })).As<FillSurvey.Filled>();

        (await leader.Gets($"/api/surveys/{filled.Id}")).Status.ShouldBe(200);
        (await leader.Opens($"/manage/surveys/{filled.Id}")).Status.ShouldBe(200);
        (await town.Log(leader, "survey.view")).Count(a => a.SubjectId == filled.Id).ShouldBeInRange(1, 2, "two when the hour struck between them");
    }

    [Theory, OnEveryDatabase]
    public async Task A_photo_that_was_taken_out_is_shown_to_nobody(TownRef here)
    {
        var (_, quarter, manager) = await CheckingIn.Place(here);
        var record = await manager.Records(await manager.ChecksIn(quarter), "核对表计");
        var (wrong, right) = (await manager.Photographs(record, Pictures.Jpeg(Pictures.Exif(6)), record.At), await manager.Photographs(record, Pictures.Jpeg(Pictures.Exif(3)), record.At));
        string Url(Guid photo) => $"/api/service-records/{record.Id}/photos/{photo}";

        (await manager.Deletes(Url(wrong.PhotoId))).Status.ShouldBe(200);

        foreach (var reader in new[] { manager, await quarter.TeamLeader() })
        {
            (await reader.Gets(Url(wrong.PhotoId))).Status.ShouldBe(404);
            (await reader.Gets(Url(right.PhotoId))).Status.ShouldBe(200);
        }
    }

    private static async Task<Guid> Home(Town town, Quarter quarter)
    {
        var clerk = await quarter.HallClerk();
        return await clerk.Home(quarter, await clerk.Registers("欧阳修", town.NewPhone()), null, town.NewAccount());
    }
}
