using System.Globalization;
using Lindian.Bench;

var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
const int Connections = 16, Warm = 10_000; // requests until the runtime has compiled for good what it runs
await using var node = await Node.Start();
var clerks = await Node.SignIn(Connections);

Console.WriteLine($"{Connections} connections, {seconds} s each, {Environment.ProcessorCount} cores, shared by client, node and database");
await Load.Run("warm-up", clerks, TimeSpan.Zero, node, Work.Raise, Warm);
var create = await Load.Run("create (JSON API)", clerks, TimeSpan.FromSeconds(seconds), node, Work.Raise);
var list = await Load.Run("list, newest first", clerks, TimeSpan.FromSeconds(seconds), node, Work.List);
var queue = await Load.Run("dispatcher's queue", clerks, TimeSpan.FromSeconds(seconds), node, Work.Queue);
var before = node.DatabaseCpu;
var raw = await RawRows.Insert(node.Connection, Connections, TimeSpan.FromSeconds(seconds));

Console.WriteLine();
Console.WriteLine($"raw inserts of the same {raw.Rows} rows      {raw.PerSecond,8:0}/s   database {(node.DatabaseCpu - before).TotalMilliseconds / raw.Done:0.00} ms each");
Console.WriteLine($"create / raw                          {100 * create.PerSecond / raw.PerSecond,8:0.0} %");
Console.WriteLine($"demands in the database               {await node.Count("demand"),8}");
Console.WriteLine($"resident memory of the node           {node.ResidentMegabytes,8:0} MB");
return new[] { create, list, queue }.All(m => m.Failed == 0) ? 0 : 1;
