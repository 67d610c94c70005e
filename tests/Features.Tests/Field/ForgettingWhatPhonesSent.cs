using Lindian.Data.Jobs;
using Lindian.Data.Maps.Field;
using Lindian.Domain.Field;
using Lindian.Features.Field;
using Lindian.Features.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Field;

public sealed class ForgettingWhatPhonesSent
{
    [Theory, OnEveryDatabase]
    public async Task Who_is_erased_takes_along_what_was_typed_about_them(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (manager, clerk) = (await quarter.Manager(), await quarter.HallClerk());
        var customer = await clerk.Registers("欧阳若兰", quarter.Town.NewPhone());
        var premises = await clerk.Opens(quarter, customer, "阳光花园8号楼");
        var (phone, record) = (await WorkPhone.Of(manager), NewId.Next());
        await phone.Did("record.make", record, new { kind = "SAFETY-CHECK", words = "欧阳若兰家检查表箱", place = new { premisesId = premises } });
        var parked = phone.Does("record.correction", record, new { kind = "SAFETY-CHECK", words = "欧阳若兰家更换表箱", reason = " " });
        (await phone.Sends(parked)).ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(FieldOutcome.Parked), r => r.Code.ShouldBe("text.missing"));
        (await Kept(quarter.Town, parked.Id)).Body.ShouldNotBeNull();

        (await (await quarter.Supervisor()).Posts($"/api/customers/{customer}/erasure", new { reason = "客户申请删除" })).Status.ShouldBe(200);
        (await Kept(quarter.Town, parked.Id)).ShouldSatisfyAllConditions(o => o.Body.ShouldBeNull(), o => o.Result.ShouldBeNull());
        (await phone.Sends(parked)).ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(FieldOutcome.Parked), r => r.Code.ShouldBe("text.missing"));
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task After_half_a_year_nothing_is_left_of_what_was_parked_or_given_up(TownRef here)
    {
        var town = await here.Open();
        var phone = await WorkPhone.Of(await (await town.Quarter()).Manager());
        var (parked, never) = (phone.Does("task.fly", NewId.Next()), NewId.Next());
        (await phone.Sends(parked)).Outcome.ShouldBe(FieldOutcome.Parked);
        (await phone.Sends(phone.Does(OperationBook.DropKind, NewId.Next(), new { operation = never }))).Outcome.ShouldBe(FieldOutcome.Applied);
        (await Count(town)).ShouldBe(3);

        town.Clock.Pass(OperationPruning.Kept - TimeSpan.FromDays(1));
        await Prune(town);
        (await Count(town)).ShouldBe(3);
        town.Clock.Pass(TimeSpan.FromDays(2));
        await Prune(town);
        (await Count(town)).ShouldBe(0);
    }

    private static Task<FieldOperation> Kept(Town town, Guid id) => town.InDb((db, _) => db.FieldOperations.AsNoTracking().SingleAsync(o => o.Id == id));

    private static Task<int> Count(Town town) => town.InDb((db, _) => db.FieldOperations.CountAsync());

    private static Task<int> Prune(Town town) => town.Services.GetRequiredService<OperationPruning>().Prune(CancellationToken.None);
}
