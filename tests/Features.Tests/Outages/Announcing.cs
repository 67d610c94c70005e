using Lindian.Domain.Outages;
using Lindian.Features.Outages;
using Lindian.Features.Tests.Customers;

namespace Lindian.Features.Tests.Outages;

/// <summary>What the tests of outages say.</summary>
public static class Announcing
{
    /// <summary>A transformer area of the quarter: id and code.</summary>
    public static async Task<(Guid Id, string Code)> TransformerArea(this Quarter quarter)
    {
        var code = "T" + quarter.Town.NewAccount();
        var boss = await quarter.Administrator();
        var made = (await boss.Posts("/api/transformer-areas", new { code, name = "和平里 " + code + " 台区", communityId = quarter.Community.Id })).As<Books.Made>();
        return (made.Id, code);
    }

    public static async Task<Guid> Home(this Person clerk, Quarter quarter, Guid? customer, Guid? area, string account) =>
        (await clerk.Posts("/api/premises", new { customerId = customer, communityId = quarter.Community.Id, building = "和平里7号楼", accountNumber = account, transformerAreaId = area })).As<Books.Made>().Id;

    /// <summary>Hours are counted from now; an area, or else the whole community.</summary>
    public static async Task<Guid> Announces(this Person leader, Quarter quarter, OutageKind kind, double from, double until, Guid? area = null, string? answer = null, string reason = "更换绝缘导线") =>
        (await leader.TriesToAnnounce(quarter, kind, from, until, area, answer, reason)).As<Books.Made>().Id;

    public static Task<Reply> TriesToAnnounce(this Person leader, Quarter quarter, OutageKind kind, double from, double until, Guid? area = null, string? answer = null, string reason = "更换绝缘导线")
    {
        var now = quarter.Town.Clock.GetUtcNow();
        return leader.Posts("/api/outages", new
        {
            kind, communityIds = area is null ? new[] { quarter.Community.Id } : [], transformerAreaIds = area is { } id ? new[] { id } : [],
            from = now.AddHours(from), until = now.AddHours(until), reason, answer,
        });
    }

    public static async Task<OutageRow> Reads(this Person member, Guid outage) => (await member.Gets($"/api/outages/{outage}")).As<OutageRow>();
}
