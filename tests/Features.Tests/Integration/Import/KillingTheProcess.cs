using System.Diagnostics;
using Lindian.Data.Maps.Integration;
using Lindian.Features.Tests.Integration.Tables;
using Lindian.Host;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Integration.Import;

/// <summary>The real program, killed as a power cut does it: no handler runs, nothing is flushed.</summary>
public sealed class KillingTheProcess : IDisposable
{
    private const int Rows = 2000, Killed = 137, DoneWithRefusals = 1;
    private readonly Paper paper = new();

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Killed_in_the_middle_and_resumed_it_takes_every_row_once(TownRef here)
    {
        var settings = await Databases.Fresh(here.Provider);
        var town = await Town.Build(here.Provider, database: settings);
        var prefix = town.Prefix();
        var file = paper.Text(ImportTalk.Table(prefix, Rows).Replace($"{prefix}5,第5户停电了", $"{prefix}5,", StringComparison.Ordinal));

        var exit = await Import(settings, file, killAtFirstProgress: true);
        var before = await town.Raised(prefix);
        var told = await town.InDb((db, _) => db.ImportRuns.AsNoTracking().SingleAsync());
        var resumed = await Import(settings, file, killAtFirstProgress: false);
        var after = await town.Raised(prefix);
        var again = await town.Imports(paper, file, new Screen());

        exit.ShouldBe(Killed);
        before.ShouldBeInRange(1, Rows - 2);
        (told.Created, told.LastLine).ShouldBe((before, before + 2), "the position is saved with its rows, neither before nor after"); // one row refused, one line of names
        resumed.ShouldBe(DoneWithRefusals);
        after.ShouldBe(Rows - 1);
        (again.Created, again.Known, again.Refused).ShouldBe((0, Rows - 1, 1));
        (await Paper.Rows(paper.Path("errors.csv"))).ShouldHaveSingleItem().Cells["line"].ShouldBe("6");
    }

    private async Task<int> Import(string[] settings, string file, bool killAtFirstProgress)
    {
        string[] command = ["import", "demands", "--file", file, "--mapping", paper.Text(ImportTalk.Plain, "mapping.json"), "--errors", paper.Path("errors.csv"), "--resume"];
        using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(Serve).Assembly.Location, .. command, .. settings])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        }) ?? throw new InvalidOperationException("dotnet did not start");
        var said = program.StandardOutput.ReadToEndAsync();
        while (await program.StandardError.ReadLineAsync() is { } line)
        {
            if (killAtFirstProgress && line.Contains($"/{Rows} 行", StringComparison.Ordinal)) program.Kill();
        }
        await program.WaitForExitAsync();
        await said;
        return program.ExitCode;
    }

    public void Dispose() => paper.Dispose();
}
