using System.Globalization;
using Lindian.Data.Backup;

namespace Lindian.Host.Upkeep;

/// <summary><c>lindian backup --to FOLDER [--with-master-key true]</c>: a copy of this moment, taken beside serving nodes (N-4).</summary>
internal static class BackupCommand
{
    public static Task<int> Run(string[] args) => UpkeepProgram.Run(args, async (app, texts) =>
    {
        if (app.Configuration["to"] is not { } folder) return await UpkeepProgram.Usage(texts, "care.backup-usage");
        var started = TimeProvider.System.GetTimestamp();
        var manifest = await app.Services.GetRequiredService<TakeBackup>().Into(folder, app.Configuration.GetValue("with-master-key", false), CancellationToken.None);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine(texts.Get("care.backup-done", Path.GetFullPath(folder), manifest.Rows.Values.Sum(), manifest.Size / 1024, seconds));
        Console.WriteLine(texts.Get("care.backup-key", manifest.MasterKey));
        Console.WriteLine(manifest.Chain);
        return UpkeepProgram.Well;
    });
}
