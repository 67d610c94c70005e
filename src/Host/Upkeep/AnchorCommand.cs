using Lindian.Data;
using Lindian.Data.Backup;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Host.Upkeep;

/// <summary><c>lindian anchor >> FILE</c>: prints the end of the audit chain as one line, to be kept elsewhere and given to <c>verify</c> later.</summary>
internal static class AnchorCommand
{
    public static Task<int> Run(string[] args) => UpkeepProgram.Run(args, async (app, _) =>
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        Console.WriteLine(await Census.Head(db.Database.GetDbConnection(), TimeProvider.System.Now(), CancellationToken.None));
        return UpkeepProgram.Well;
    });
}
