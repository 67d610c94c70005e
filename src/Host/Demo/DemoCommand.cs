using System.Globalization;
using Lindian.Data;
using Lindian.Data.Delivery;

namespace Lindian.Host.Demo;

/// <summary>
/// <c>lindian demo</c>: writes the demo city into an SQLite database of its own, once, and serves it on loopback. The database is
/// marked as a demo and is refused elsewhere.
/// </summary>
public static class DemoCommand
{
    private const int Demands = 300, Days = 45;

    public static async Task<int> Run(string[] args)
    {
        var folder = args.FirstOrDefault(a => a.StartsWith("--DataFolder=", StringComparison.Ordinal))?["--DataFolder=".Length..] ?? Path.Combine("data", "demo");
        var fresh = args.Contains("--fresh") || !File.Exists(Path.Combine(folder, "ready"));
        if (fresh && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        string[] settings = [.. args.Where(a => a != "--fresh"), $"--DataFolder={folder}"];
        if (fresh) await Write(settings, folder);
        Console.WriteLine(await File.ReadAllTextAsync(Path.Combine(folder, "ready")));
        return await Serve.Run(settings);
    }

    private static async Task Write(string[] args, string folder)
    {
        Console.WriteLine("正在生成演示城市 … / Writing the demo city …");
        await using var app = Serve.Build([.. args, "--Background=false", "--Logging:LogLevel:Default=Warning"]);
        await Serve.Prepare(app.Services, CancellationToken.None);
        var asOf = args.FirstOrDefault(a => a.StartsWith("--as-of=", StringComparison.Ordinal))?["--as-of=".Length..];
        var now = asOf is null ? app.Services.GetRequiredService<TimeProvider>().Now() : DateTime.Parse(asOf, CultureInfo.InvariantCulture).AddHours(10).ToUniversalTime();
        var (script, city) = (DemoScript.Load(), (DemoCity?)null);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            city = new DemoCity(db, script, now.AddDays(-Days - 30));
            await city.Build(CancellationToken.None);
            await DemoGuard.MarkAsDemo(db, CancellationToken.None);
        }
        await new DemoYear(app.Services, script, city.Communities, now).Live(Demands, Days, CancellationToken.None);
        await app.Services.GetRequiredService<Dispatcher>().Drain(CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(folder, "ready"), SignIns(city));
    }

    private static string SignIns(DemoCity city) =>
        $"""

        公众端 / Portal        /
        工作台 / Staff         /manage
        密码 / Password        {DemoCity.Password}

        {string.Join(Environment.NewLine, city.SignIns.Select(s => $"{s.StaffNumber}  {s.Role,-14} {s.Name}  {s.Place}"))}

        """;
}
