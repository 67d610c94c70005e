using Lindian.Bench;

var plan = Plan.Read(args);
if (plan.FillOnly is { } only)
{
    await (await Store.Open(plan.Providers[0], only)).Fill(only);
    return 0;
}
var runs = new List<StoreRun>();
foreach (var provider in plan.Providers)
    foreach (var size in plan.Sizes)
        runs.Add(await StoreRun.Of(provider, size, plan));
await File.WriteAllTextAsync(plan.Results, Report.Of(runs, plan));
Console.WriteLine($"Written to {plan.Results}");
return runs.SelectMany(r => r.Measured).All(m => m.Failed == 0) ? 0 : 1;
