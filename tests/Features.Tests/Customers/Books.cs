using System.Globalization;
using Lindian.Data;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Customers;

/// <summary>What the tests of customers say.</summary>
public static class Books
{
    public sealed record Made(Guid Id);
    public sealed record Hit(Guid? CustomerId, string? Name, string? Phone, Guid? PremisesId, string? Community, string? Building);

    /// <summary>A mobile number nobody else in the town has.</summary>
    public static string NewPhone(this Town town) => "139" + Digits(town, 8);

    public static string NewAccount(this Town town) => "330" + Digits(town, 9);

    public static async Task<Guid> Registers(this Person clerk, string name, string? phone = null) =>
        (await clerk.Posts("/api/customers", new { name, phone })).As<Made>().Id;

    public static async Task<Guid> Opens(this Person clerk, Quarter quarter, Guid? customer, string building, string? account = null, string? meter = null) =>
        (await clerk.Posts("/api/premises", new
        {
            customerId = customer, communityId = quarter.Community.Id, building, room = "2单元501", accountNumber = account, meterNumber = meter,
        })).As<Made>().Id;

    public static async Task<Hit[]> Finds(this Person clerk, string typed) => (await clerk.Gets("/api/customers?find=" + Uri.EscapeDataString(typed))).As<Hit[]>();

    public static Task<List<AccessRow>> Log(this Town town, Person reader, string what) => town.InDb((db, _) =>
        db.AccessLog.AsNoTracking().Where(a => a.MemberId == reader.MemberId && a.What == what).ToListAsync());

    private static string Digits(Town town, int count) =>
        (town.Next() * 7919L % (long)Math.Pow(10, count)).ToString(CultureInfo.InvariantCulture).PadLeft(count, '4');
}
