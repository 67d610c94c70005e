using System.Globalization;
using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Features.Governance;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Host.Demo;

/// <summary>
/// <c>lindian demo [--as-of=2026-11-20] [--fresh]</c>: writes the demo city once, as it stands at half past nine of that day (now,
/// unless a day is named), and serves it on loopback. The database is marked as a demo and is refused elsewhere. SQLite in a
/// folder of its own, or an empty PostgreSQL database that the settings name.
/// </summary>
public static class DemoCommand
{
    public static async Task<int> Run(string[] args)
    {
        var folder = Option(args, "DataFolder") ?? Path.Combine("data", "demo");
        var fresh = args.Contains("--fresh") || !File.Exists(Path.Combine(folder, "ready"));
        if (fresh && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        string[] settings = [.. args.Where(a => a != "--fresh"), $"--DataFolder={folder}"];
        if (fresh && !await Write(settings, folder)) return 2;
        Console.WriteLine(await File.ReadAllTextAsync(Path.Combine(folder, "ready")));
        if (DaysOld(folder) is var days and > 0) Console.WriteLine($"""
            演示城市写于 {days} 天前，时钟一直在走，许多工单已超时。按今天重新生成：--fresh
            This city was written {days} day(s) ago and its clocks have run on, so much of it is late. Write it anew for today: --fresh

            """);
        return args.Contains("--write-only") ? 0 : await Serve.Run(settings);
    }

    private static async Task<bool> Write(string[] args, string folder)
    {
        Console.WriteLine("正在生成演示城市 … / Writing the demo city …");
        await using var app = Serve.Build([.. args, "--Background=false", "--Logging:LogLevel:Default=Warning"]);
        await Serve.Prepare(app.Services, CancellationToken.None);
        if (await Inhabited(app.Services))
        {
            await Console.Error.WriteLineAsync("This database is not empty. The demo city needs one of its own.");
            return false;
        }
        var time = app.Services.GetRequiredService<TimeProvider>();
        var begun = time.GetTimestamp();
        var written = await new DemoCity(app.Services, new DemoSize(), AsOf(Option(args, "as-of"), time)).Write(CancellationToken.None);
        Console.WriteLine($"{written.Rows.Values.Sum():N0} rows, {time.GetElapsedTime(begun).TotalSeconds:0.0} s");
        await File.WriteAllTextAsync(Path.Combine(folder, "ready"), SignIns(written));
        return true;
    }

    private static int DaysOld(string folder) =>
        BusinessTime.Day(TimeProvider.System.Now()).DayNumber - BusinessTime.Day(File.GetLastWriteTimeUtc(Path.Combine(folder, "ready"))).DayNumber;

    private static DateTime AsOf(string? day, TimeProvider time) => day is null
        ? new DateTime(time.Now().Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, DateTimeKind.Utc)
        : BusinessTime.StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)).AddHours(9.5);

    private static async Task<bool> Inhabited(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Members.AnyAsync();
    }

    // both --name=value and --name value
    private static string? Option(string[] args, string name)
    {
        var at = Array.FindIndex(args, a => a == "--" + name || a.StartsWith($"--{name}=", StringComparison.Ordinal));
        if (at < 0) return null;
        return args[at].Contains('=', StringComparison.Ordinal) ? args[at][(name.Length + 3)..] : args.ElementAtOrDefault(at + 1);
    }

    private static string SignIns(DemoWritten city) =>
        $"""

        公众端 / Portal        /
        工作台 / Staff         /manage
        密码 / Password        {DemoOrganisation.Password}

        {string.Join(Environment.NewLine, city.SignIns.Select(s => $"{s.StaffNumber}  {s.Role,-14} {s.Name}  {s.Place}"))}

        """;
}
