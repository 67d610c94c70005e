using System.Diagnostics;
using Lindian.Features.Integration.Tables;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Integration.Tables;

/// <summary>Memory is measured for the whole process, so nothing else may run meanwhile.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
public sealed class Alone;

[Collection("Alone")]
public sealed class A_table_of_any_size_is_read(ITestOutputHelper output) : IDisposable
{
    private const int Size = 100_000;
    private readonly Paper paper = new();

    public void Dispose() => paper.Dispose();

    [Theory]
    [InlineData("big.csv", 16, 2 * Size)]
    [InlineData("big.xlsx", 16, Size + 1)]
    public async Task A_hundred_thousand_rows_are_written_and_read_without_holding_them(string name, int mostMegabytes, long lastLine)
    {
        var clock = Stopwatch.StartNew();
        var before = Settled();
        await Write(paper.Path(name));
        var written = clock.Elapsed;
        long count = 0, last = 0, most = 0;
        await foreach (var row in TableFile.Read(paper.Path(name)))
        {
            row.Error.ShouldBeNull();
            (count, last) = (count + 1, row.Number);
            if (count % 20_000 == 0) most = Math.Max(most, Settled() - before);
        }
        output.WriteLine($"{name}: {new FileInfo(paper.Path(name)).Length >> 20} MB, written in {written.TotalSeconds:0.0} s, read in {(clock.Elapsed - written).TotalSeconds:0.0} s, held {most >> 20} MB, working set peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        (count, last).ShouldBe((Size, lastLine));
        (most >> 20).ShouldBeLessThan(mostMegabytes);
    }

    private static async Task Write(string path)
    {
        await using var file = File.Create(path);
        string[] header = ["编号", "标题", "内容", "时间", "户号"];
        var lines = Paper.Lines(Enumerable.Range(1, Size).Select(at => (IReadOnlyList<object?>)
            [at, $"停电报修{at}", $"三号楼 \"{at}\" 单元，从昨晚开始没有电，\n请尽快处理。", new DateTime(2026, 1, 1).AddMinutes(at), $"32{at:00000000}"]));
        await (path.EndsWith(".csv", StringComparison.Ordinal) ? TableWriter.Csv(file, header, lines) : WorkbookWriter.Xlsx(file, "数据", header, lines));
    }

    private static long Settled() => GC.GetTotalMemory(forceFullCollection: true);
}
