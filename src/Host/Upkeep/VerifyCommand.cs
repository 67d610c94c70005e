using System.Globalization;
using Lindian.Data;
using Lindian.Data.Audit;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Host.Upkeep;

/// <summary>
/// <c>lindian verify [--anchors FILE]</c>: walks the whole audit chain and names the first bad entry (G-3). Exit code 0 when it holds,
/// 1 when not. It may run beside serving nodes.
/// </summary>
internal static class VerifyCommand
{
    public static Task<int> Run(string[] args) => UpkeepProgram.Run(args, async (app, texts) =>
    {
        var anchors = new List<Anchor>();
        if (app.Configuration["anchors"] is { } file)
        {
            try
            {
                anchors.AddRange((await File.ReadAllLinesAsync(file)).Where(l => l.Length > 0).Select(Anchor.Parse));
            }
            catch (Exception unread) when (unread is FormatException or IOException)
            {
                await Console.Error.WriteLineAsync(texts.Get("care.anchors-unread", file));
                return UpkeepProgram.Refused;
            }
        }
        return await Verify(app.Services, anchors, texts);
    });

    internal static async Task<int> Verify(IServiceProvider services, IReadOnlyCollection<Anchor> anchors, Texts texts)
    {
        await using var scope = services.CreateAsyncScope();
        var started = TimeProvider.System.GetTimestamp();
        scope.ServiceProvider.GetRequiredService<AppDb>().Database.SetCommandTimeout(0); // it may walk millions of rows at once
        var report = await scope.ServiceProvider.GetRequiredService<ChainVerifier>().Verify(anchors, CancellationToken.None);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        if (report.First is not { } fault)
        {
            Console.WriteLine(texts.Get("care.chain-holds", report.Entries, seconds, anchors.Count, report.Waiting));
            return UpkeepProgram.Well;
        }
        var what = "care.fault-" + fault.What.ToString().ToLowerInvariant();
        Console.WriteLine(texts.Get("care.chain-broken", fault.No, texts[what], Row(fault), report.Entries));
        return UpkeepProgram.Bad;
    }

    private static string Row(ChainFault fault) => fault.Kind switch
    {
        ChainKind.Event => $"event {fault.Reference}/{fault.Seq}",
        ChainKind.Access => $"access_log {fault.Reference}",
        _ => $"chain {fault.No}",
    };
}
