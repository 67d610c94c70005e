using Lindian.Data.Maps.Demands;
using Lindian.Features.Integration.Import;
using Lindian.Features.Tests.Integration.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Integration.Import;

/// <summary>What somebody at the command line does with a table.</summary>
public static class ImportTalk
{
    public const string Plain = """
        { "target": "demands", "columns": { "words": "内容", "externalId": "编号", "raisedAt": "时间", "phone": "电话", "community": "社区" }, "dateFormats": ["yyyy/M/d H:mm"] }
        """;

    public const string Header = "编号,内容,时间,电话,社区\n";

    extension(Town town)
    {
        public Task<ImportCount> Imports(
            Paper paper, string file, Screen screen, string mapping = Plain, string target = "demands", Func<ImportOrder, ImportOrder>? how = null, CancellationToken stop = default)
        {
            var order = new ImportOrder(target, file, paper.Text(mapping, "mapping.json"));
            return town.Services.GetRequiredService<TableImport>().Run(how is null ? order : how(order), screen, stop);
        }

        /// <summary>A beginning of numbers that no other test has.</summary>
        public string Prefix() => $"T{town.Next():00000}-";

        public Task<int> Raised(string prefix) => town.InDb((db, _) => db.Demands.CountAsync(d => d.ExternalId!.StartsWith(prefix)));
    }

    /// <summary>A table of sound rows.</summary>
    public static string Table(string prefix, int rows, string community = "") =>
        Header + string.Concat(Enumerable.Range(1, rows).Select(n => $"{prefix}{n},第{n}户停电了,2026/3/5 8:{n % 60:00},,{community}\n"));
}

/// <summary>Remembers what was shown, and may do something after a row.</summary>
public sealed class Screen(Action<ImportCount>? after = null) : IImportScreen
{
    public List<Refusal> Refusals { get; } = [];

    public IEnumerable<(long Line, string Code)> Codes => Refusals.SelectMany(r => r.Errors.Select(e => (r.Line, e.Code)));

    public void Counted(ImportCount count) => after?.Invoke(count);

    public void Refused(Refusal refusal) => Refusals.Add(refusal);
}
