using Lindian.Features.Tests.Integration.Tables;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Integration.Import;

public sealed class StoppingAndResuming : IDisposable
{
    private readonly Paper paper = new();

    [Theory, OnEveryDatabase]
    public async Task A_stopped_import_goes_on_where_it_was(TownRef here)
    {
        var town = await here.Open();
        var prefix = town.Prefix();
        var file = paper.Text(ImportTalk.Table(prefix, 20));
        using var stop = new CancellationTokenSource();

        var first = await town.Imports(paper, file, new Screen(c => { if (c.Done == 7) stop.Cancel(); }), how: o => o with { Batch = 7 }, stop: stop.Token);
        var rest = await town.Imports(paper, file, new Screen(), how: o => o with { Resume = true });

        (first.Created, first.Finished).ShouldBe((7, false));
        rest.ShouldBe(new(20, 20, 0, 0, 7, Finished: true));
        (await town.Raised(prefix)).ShouldBe(20);
    }

    [Theory, OnEveryDatabase]
    public async Task A_killed_import_counts_every_row_once(TownRef here)
    {
        var town = await here.Open();
        var prefix = town.Prefix();
        var table = ImportTalk.Table(prefix, 12).Replace($"{prefix}3,第3户停电了", $"{prefix}3,", StringComparison.Ordinal);
        var file = paper.Text(table);
        var errors = paper.Path("errors.csv");

        await Should.ThrowAsync<TimeoutException>(() =>
            town.Imports(paper, file, new Screen(c => { if (c.Done == 8) throw new TimeoutException("killed"); }), how: o => o with { Errors = errors, Batch = 4 }));
        var rest = await town.Imports(paper, file, new Screen(), how: o => o with { Resume = true, Errors = errors });

        rest.ShouldBe(new(12, 11, 0, 1, 8, Finished: true));
        (await town.Raised(prefix)).ShouldBe(11);
        (await Paper.Rows(errors)).ShouldHaveSingleItem().Cells["line"].ShouldBe("4");
    }

    [Theory, OnEveryDatabase]
    public async Task A_limit_ends_a_run_and_a_finished_import_has_nothing_to_resume(TownRef here)
    {
        var town = await here.Open();
        var prefix = town.Prefix();
        var file = paper.Text(ImportTalk.Table(prefix, 6));

        var some = await town.Imports(paper, file, new Screen(), how: o => o with { Limit = 4 });
        var rest = await town.Imports(paper, file, new Screen(), how: o => o with { Limit = 4, Resume = true });
        var nothing = await town.Imports(paper, file, new Screen(), how: o => o with { Resume = true });

        (some.Created, some.Finished, rest.Created, rest.Finished).ShouldBe((4, false, 6, true));
        nothing.ShouldBe(new(6, 6, 0, 0, 6, Finished: true));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_imports_of_the_same_rows_at_once_take_each_row_once(TownRef here)
    {
        var town = await here.Open();
        var prefix = town.Prefix();
        using var desk = new Paper();
        var (file, other) = (paper.Text(ImportTalk.Table(prefix, 60)), desk.Text(ImportTalk.Table(prefix, 61)));

        var counts = await Task.WhenAll(
            town.Imports(paper, file, new Screen(), how: o => o with { Batch = 20 }), town.Imports(desk, other, new Screen(), how: o => o with { Batch = 7 }));

        counts.Sum(c => c.Created).ShouldBe(61);
        counts.Sum(c => c.Known).ShouldBe(60);
        (await town.Raised(prefix)).ShouldBe(61);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_imports_at_once_of_rows_without_a_number_take_each_row_once(TownRef here)
    {
        var town = await here.Open();
        var prefix = town.Prefix();
        using var desk = new Paper();
        var table = ImportTalk.Header + string.Concat(Enumerable.Range(1, 40).Select(n => $",{prefix}第{n}户停电了,2026/3/5 8:{n:00},,\n"));

        var counts = await Task.WhenAll(
            town.Imports(paper, paper.Text(table), new Screen(), how: o => o with { Batch = 20 }),
            town.Imports(desk, desk.Text(table + $",{prefix}路灯不亮,2026/3/5 9:00,,\n"), new Screen(), how: o => o with { Batch = 7 }));

        (counts.Sum(c => c.Created), counts.Sum(c => c.Known)).ShouldBe((41, 40));
        (await town.InDb((db, _) => db.Words.CountAsync(w => w.Redacted!.StartsWith(prefix)))).ShouldBe(41);
    }

    public void Dispose() => paper.Dispose();
}
