using Lindian.Data;
using Lindian.Data.Audit;
using Lindian.Data.Backup;

namespace Lindian.Host.Upkeep;

/// <summary><c>lindian restore --from FOLDER</c>: a backup into an empty database, with the master key that fits; then the audit chain is checked.</summary>
internal static class RestoreCommand
{
    public static Task<int> Run(string[] args) => UpkeepProgram.Run(args, async (app, texts) =>
    {
        if (app.Configuration["from"] is not { } folder) return await UpkeepProgram.Usage(texts, "care.restore-usage");
        var manifest = await app.Services.GetRequiredService<RestoreBackup>().From(folder, CancellationToken.None);
        Console.WriteLine(texts.Get("care.restore-done", manifest.Rows.Values.Sum(), manifest.TakenAt));
        await app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
        return await VerifyCommand.Verify(app.Services, [Anchor.Parse(manifest.Chain)], texts);
    });
}
