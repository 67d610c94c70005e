using Lindian.Features.Demands;
using Lindian.Features.Tests.Customers;

namespace Lindian.Features.Tests.Demands;

public sealed class OnTheTimeline
{
    [Theory, OnEveryDatabase]
    public async Task Of_a_customer_stand_the_demands_they_raised(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var clerk = await quarter.HallClerk();
        var customer = await clerk.Registers("欧阳清", "13712340000");

        var demand = (await clerk.Posts("/api/demands", new { words = "想问阶梯电价", channel = "HALL", contact = new { customerId = customer } })).As<RaiseDemand.Receipt>();

        (await clerk.Looks($"/manage/customers/{customer}")).Text.ShouldContain(demand.Number);
    }
}
