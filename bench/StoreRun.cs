using Lindian.Data;

namespace Lindian.Bench;

/// <summary>All measurements on one database of one size.</summary>
internal sealed record StoreRun(
    Provider Provider, int Size, (double Seconds, long Rows)? Filled, double StartSeconds, double IdleMegabytes, double BusyMegabytes, double IdleCpu, long DatabaseMegabytes,
    IReadOnlyList<Measured> Measured, RawRate? Raw)
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3), Settle = TimeSpan.FromSeconds(15), Idle = TimeSpan.FromSeconds(5);

    public Measured? Of(Work work, Mode mode) => Measured.FirstOrDefault(m => m.Work == work.Name && m.Mode == mode);

    public static async Task<StoreRun> Of(Provider provider, int size, Plan plan)
    {
        var store = await Store.Open(provider, size);
        var filled = await store.Fill(size);
        var megabytes = await store.Megabytes();
        await using var node = await Node.Start(store);
        await Task.Delay(Settle);
        var (idle, cpu) = (node.Megabytes, node.Cpu + node.DatabaseCpu);
        await Task.Delay(Idle);
        var idleCpu = (node.Cpu + node.DatabaseCpu - cpu) / Idle;
        var samples = await Samples.Of(store);
        var load = new Load(node, await Visitors.Of(store), samples);
        Console.WriteLine($"{provider}, {size:N0} demands, {megabytes} MB; first page after {node.StartSeconds:0.0} s, {idle:0} MB, {100 * idleCpu:0.0} % of a core when idle");
        var (measured, raw) = (new List<Measured>(), (RawRate?)null);
        // a node that has been in use for some minutes, not one that still compiles its methods: everything once, then each again before it is measured
        foreach (var work in Work.All.Where(plan.Wants)) await Prepare(work);
        foreach (var work in Work.All.Where(plan.Wants))
        {
            await Prepare(work);
            foreach (var mode in Mode.All)
            {
                measured.Add(await load.Run(work, mode, plan.Time));
                Console.WriteLine(Report.Line(measured[^1]));
            }
        }
        Console.WriteLine($"{node.Megabytes:0} MB after the load");
        // last, because what it leaves behind is no demand that anybody could work with
        if (provider == Provider.Postgres && plan.Only.Length == 0) Console.WriteLine(raw = await RawRows.Insert(store.Connection, Mode.Many, plan.Time, node));
        return new(provider, size, filled, node.StartSeconds, idle, node.Megabytes, idleCpu, megabytes, measured, raw);

        async Task Prepare(Work work)
        {
            if (work.NeedsWaiting) await samples.ReadWaiting(store);
            await load.Run(work, Mode.All[0], Warm);
        }
    }
}
