using System.Globalization;
using System.Security.Cryptography;
using Lindian.Data;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

[Collection("Alone")]
public sealed class BackingUp(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lindian-backup").FullName;

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task While_people_work_gives_a_whole_copy_and_afterwards_the_very_same_rows(TownRef here)
    {
        await using var one = await OneNode.AtWork(here.Provider);
        var (settings, town, load) = (one.Settings, one.Town, one.Load);
        await load.Goes(30);
        var before = load.Operations.ToList();

        var busy = await Program.Run(settings, "backup", "--to", Path.Combine(folder, "busy"));
        await load.Goes(10);
        await load.Ends();
        await one.Node.Kill();
        await town.InDb((db, _) => db.Database.ExecuteSqlAsync($"delete from lease"));
        var quiet = await Program.Run(settings, "backup", "--to", Path.Combine(folder, "quiet"));

        busy.Exit.ShouldBe(0, busy.Said);
        quiet.Exit.ShouldBe(0, quiet.Said);
        quiet.Said.ShouldContain("lindian-anchor ");
        var early = await Restored(settings, here.Provider, "busy");
        var told = await early.InDb(async (db, _) => (await db.Operations.Select(o => o.OperationId).ToListAsync()).ToHashSet());
        before.Where(o => !told.Contains(o)).ShouldBeEmpty("acknowledged before the backup began, and not in it");
        (await early.InDb((db, _) => db.Events.GroupBy(e => e.SubjectId).Where(g => g.Max(e => e.Seq) != g.Count()).CountAsync())).ShouldBe(0);
        var rows = await Rows(town);
        (await Rows(await Restored(settings, here.Provider, "quiet"))).ShouldBe(rows);
        output.Tell($"{here}: copied under load ({busy.Said.Split('\n')[0]}), restored elsewhere, {before.Count} writes acknowledged before it are in it; at rest {rows.Count(c => c == '\n') + 1} rows are the same one by one");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Is_restored_only_with_its_key_whole_and_into_an_empty_database(TownRef here)
    {
        var settings = await Databases.Fresh(here.Provider);
        var town = await Town.Build(here.Provider, database: settings);
        await (await town.Quarter()).Administrator();
        var backup = Path.Combine(folder, "one");
        (await Program.Run(settings, "backup", "--to", backup)).Exit.ShouldBe(0);
        Directory.EnumerateFiles(backup).Select(Path.GetFileName).ShouldNotContain("master.key");

        var target = await Databases.Fresh(here.Provider);
        var noKey = await Program.Run(target, "restore", "--from", backup);
        noKey.ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Said.ShouldContain("no master key"), r => File.Exists(KeyOf(target)).ShouldBeFalse());

        await File.WriteAllTextAsync(KeyOf(target), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        (await Program.Run(target, "restore", "--from", backup)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Said.ShouldContain("has fingerprint"));

        var again = await Program.Run(settings, "restore", "--from", backup);
        again.ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Said.ShouldContain("is not empty"));

        File.Copy(KeyOf(settings), KeyOf(target), overwrite: true);
        var file = Directory.EnumerateFiles(backup, "lindian.*").Single();
        var bytes = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);
        (await Program.Run(target, "restore", "--from", backup)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Said.ShouldContain("damaged"));

        await File.WriteAllBytesAsync(file, bytes);
        (await Program.Run(target, "restore", "--from", backup)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Said), r => r.Said.ShouldContain("The audit chain holds"));
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Verify_says_where_the_chain_is_broken_and_an_anchor_what_was_cut_off(TownRef here)
    {
        var settings = await Databases.Fresh(here.Provider);
        var town = await Town.Build(here.Provider, database: settings);
        await (await town.Quarter()).Administrator();
        await ((Lindian.Data.Audit.Sealer)town.Services.GetService(typeof(Lindian.Data.Audit.Sealer))!).Seal(CancellationToken.None);
        var anchors = Path.Combine(folder, "anchors.txt");
        await File.WriteAllTextAsync(anchors, (await Program.Run(settings, "anchor")).Said);

        (await Program.Run(settings, "verify", "--anchors", anchors)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Said), r => r.Said.ShouldContain("1 anchors"));
        await town.InDb((db, _) => db.Database.ExecuteSqlAsync($"update event set payload = payload || ' ' where seq = 1"));
        (await Program.Run(settings, "verify")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Said.ShouldContain("its content was changed (event "));
        await town.InDb((db, _) => db.Database.ExecuteSqlAsync($"delete from chain"));
        (await Program.Run(settings, "verify", "--anchors", anchors)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Said.ShouldContain("it is missing"));
    }

    private static string KeyOf(string[] settings) => settings.Single(s => s.StartsWith("--MasterKeyFile=", StringComparison.Ordinal))["--MasterKeyFile=".Length..];

    private async Task<Town> Restored(string[] from, Provider provider, string backup)
    {
        var target = await Databases.Fresh(provider);
        File.Copy(KeyOf(from), KeyOf(target));
        var restored = await Program.Run(target, "restore", "--from", Path.Combine(folder, backup));
        restored.Exit.ShouldBe(0, restored.Said);
        restored.Said.ShouldContain("The audit chain holds");
        return await Town.Empty(provider, database: target);
    }

    /// <summary>Every row of every table as text, in one order.</summary>
    private static Task<string> Rows(Town town) => town.InDb(async (db, _) =>
    {
        await db.Database.OpenConnectionAsync();
        var all = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select * from \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
            all.AddRange(rows.Order(StringComparer.Ordinal).Select(r => $"{table}: {r}"));
        }
        all.Count.ShouldBeGreaterThan(100);
        return string.Join('\n', all);
    });

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
