using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Host;

/// <summary>
/// <c>lindian administrator --number A001 --name 张三 --company 某某供电公司</c>: makes the company and its first administrator in an
/// empty database, and prints a password that works once. Refused as soon as anybody is there.
/// </summary>
public static class FirstAdministrator
{
    public static async Task<int> Run(string[] args)
    {
        await using var app = Serve.Build([.. args, "--Background=false"]);
        await Serve.Prepare(app.Services, CancellationToken.None);
        var (number, name, company) = (app.Configuration["number"], app.Configuration["name"], app.Configuration["company"]);
        if (number is null || name is null || company is null) return await Refuse("lindian administrator --number A001 --name NAME --company COMPANY");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Members.AnyAsync()) return await Refuse("There are members already. An administrator makes further accounts in the product.");
        var unit = Unit.Open(UnitKind.Company, null, "C", company);
        var member = Member.Join(number, name, unit.Id);
        member.Give(Role.Administrator, unit.Id);
        db.Units.Add(unit);
        db.Members.Add(member);
        var password = await scope.ServiceProvider.GetRequiredService<OneTimePasswords>().Issue(member, CancellationToken.None);
        await db.SaveChangesAsync();
        Console.WriteLine($"{number}  {password}");
        return 0;
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 2;
    }
}
