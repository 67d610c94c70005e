using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Customers;
using Lindian.Features.Demands.Pages;
using Lindian.Features.Governance;
using Lindian.Features.Integration.Tables;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Demands;

/// <summary>
/// 导出: the rows of a filtered list as CSV or XLSX (D-14): within the user's sight, names and phones masked, words redacted,
/// formulas disarmed by the writer, read batch by batch. Who exported what kind of list, and how many rows, is in the access log.
/// </summary>
public sealed class ExportDemands(DemandList list, MaskedReads masked, ReadLog log, AppDb db, DemandPageTools tools)
{
    public const int Most = 50_000;
    private const string Logged = "demand.export";
    private static readonly string[] Columns = ["number", "state", "type", "content", "customer", "phone", "community", "owner", "raised-at", "clock", "urge-count", "return-count", "supervised"];

    /// <exception cref="BadInput">Another format than csv and xlsx, or more than fifty thousand rows.</exception>
    public async Task<IResult> Run(DemandFilter filter, string format, CancellationToken ct)
    {
        if (format is not ("csv" or "xlsx")) throw new BadInput("format", "import.unsupported-file", format);
        var count = (await list.Ids(filter, Most + 1, ct)).Count;
        if (count > Most) throw new BadInput("find", "demand.export-too-many", Most);
        log.Add(Logged, null, $"{format}, {count}");
        await db.SaveChangesAsync(ct);
        var (labels, name) = (await tools.Labels(ct), $"demands-{BusinessTime.Day(tools.Now):yyyyMMdd}.{format}");
        string[] header = [.. Columns.Select(c => tools.Texts[$"demands.export.{c}"])];
        if (format == "csv") return Results.Stream(to => TableWriter.Csv(to, header, Rows(filter, labels, ct), ct), "text/csv; charset=utf-8", name);
        // an archive writes its end in one piece, which an answer does not take: it is put together on the disk
        var book = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await WorkbookWriter.Xlsx(book, tools.Texts["menu.demands"], header, Rows(filter, labels, ct), ct);
        book.Position = 0;
        return Results.Stream(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Rows(DemandFilter filter, DemandLabels labels, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var batch in list.Batches(filter, Most, ct))
        {
            var people = await masked.Customers([.. batch.Select(r => r.CustomerId).OfType<Guid>().Distinct()], ct);
            foreach (var row in batch) yield return Row(row, row.CustomerId is { } id ? people.GetValueOrDefault(id) : null, labels);
        }
    }

    private object?[] Row(DemandRow row, MaskedCustomer? customer, DemandLabels labels) =>
    [
        row.Number, tools.Texts[$"state.{row.State}"], labels.Type(row.TypeCode), row.Summary, customer?.Name, customer?.Phone, row.Community, row.Owner,
        BusinessTime.ToLocal(row.RaisedAt), row.HasLimit ? BusinessTime.ToLocal(row.NextDue) : null, row.UrgeCount, row.ReturnCount, tools.Texts[row.Supervised ? "demands.export.yes" : "demands.export.no"],
    ];
}
