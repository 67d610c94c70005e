using System.Diagnostics;
using Lindian.Data.Secrets;
using Lindian.Features.Tests.Shared;
using Lindian.Features.Visits.Records;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Visits;

public sealed class CheckingASignature(ITestOutputHelper output)
{
    private const int Records = 10, Changes = 1000, Seed = 20_261_122;

    [Theory, OnEveryDatabase]
    public async Task A_program_that_is_not_ours_names_each_of_a_thousand_changes_and_accepts_what_nobody_touched(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (boss, visit, dice) = (await quarter.Administrator(), await manager.ChecksIn(quarter), new Random(Seed));
        var records = new List<Guid>();
        for (var i = 0; i < Records; i++) records.Add((await manager.SignedRecord(visit, i)).Id);
        List<string> expected = [], proofs = [];
        async Task Export(Guid id, string name)
        {
            expected.Add(name);
            proofs.Add((await boss.Gets($"/api/service-records/{id}/proof")).Body);
        }

        foreach (var id in records) await Export(id, "untouched");
        for (var i = 0; i < Changes; i++)
        {
            var id = records[dice.Next(Records)];
            await town.InDb(async (db, services) =>
            {
                var tampering = new Tampering(db, services.GetRequiredService<Vault>(), dice);
                await Export(id, await tampering.Change(id));
                await tampering.Restore();
                return 0;
            });
        }
        foreach (var id in records) await Export(id, "untouched");

        var found = await Verify((await boss.Gets("/api/seal-keys")).Body, proofs);
        output.WriteLine($"{here}, seed {Seed}: {Changes} changes of {expected.Distinct().Count() - 1} kinds of parts in {Records} signed records, {expected.Zip(found).Count(p => p.First == p.Second)} of {expected.Count} named");
        found.ShouldBe(expected);
    }

    [Theory, OnEveryDatabase]
    public async Task A_manifest_or_a_seal_that_was_changed_is_no_longer_sealed(TownRef here)
    {
        var (_, quarter, manager) = await CheckingIn.Place(here);
        var record = await manager.SignedRecord(await manager.ChecksIn(quarter), 1);
        var (proof, keys) = ((await manager.Gets($"/api/service-records/{record.Id}/proof")).As<RecordProof>(), (await manager.Gets("/api/seal-keys")).Body);
        var lines = proof.Manifest.Split('\n');
        var forged = new[]
        {
            proof with { Manifest = proof.Manifest.Replace(lines[5], lines[5][..^1] + (lines[5][^1] == '0' ? '1' : '0')) },
            proof with { Manifest = proof.Manifest.Replace(proof.RecordId.ToString(), NewId.Next().ToString()) },
            proof with { KeyVersion = 9 },
        };
        var found = await Verify(keys, [.. forged.Select(f => System.Text.Json.JsonSerializer.Serialize(f, Person.Json))]);
        found.ShouldAllBe(f => f.Contains("seal"));
        found[0].ShouldContain(lines[5].Split(' ')[0]);
        found[1].ShouldContain("head");
    }

    private static async Task<IReadOnlyList<string>> Verify(string keys, IReadOnlyList<string> proofs)
    {
        var folder = Directory.CreateTempSubdirectory("signed-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "keys.json"), keys);
            await File.WriteAllLinesAsync(Path.Combine(folder, "proofs.jsonl"), proofs);
            var program = Path.Combine(SourceTree.Root, "tests/Features.Tests/Visits/verify-signed-records.mjs");
            using var process = Process.Start(new ProcessStartInfo("node", [program, Path.Combine(folder, "keys.json"), Path.Combine(folder, "proofs.jsonl")])
            {
                RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
            })!;
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            said[1].ShouldBe("");
            return said[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
