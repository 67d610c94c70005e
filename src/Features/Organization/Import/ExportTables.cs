using Lindian.Domain;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Organization;

/// <summary>Units and members as files that the import takes back unchanged. Who exported is written down.</summary>
public sealed class ExportTables(Snapshot<Organisation> organisation, CurrentUser user, Texts texts)
{
    public async Task<IResult> Units(string format, UnitTable table, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var rows = tree.Units.Where(u => u.ClosedAt is null && tree.Covers(user.Sight, u.Id)).OrderBy(u => u.Kind).ThenBy(u => u.Code, StringComparer.Ordinal)
            .Select(u => table.Row(u, tree.Unit(u.ParentId)?.Code));
        return await File(format, "units", texts["unit.title"], table.Header, rows);
    }

    public async Task<IResult> Members(string format, MemberTable table, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var rows = tree.Members.Where(m => m.LeftAt is null && tree.Covers(user.Sight, m.UnitId)).OrderBy(m => m.StaffNumber, StringComparer.Ordinal).Select(m => table.Row(m, tree));
        return await File(format, "members", texts["member.title"], table.Header, rows);
    }

    private static async Task<IResult> File(string format, string name, string sheet, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows) => format switch
    {
        "csv" => Results.Stream(to => TableWriter.Csv(to, header, rows.ToAsyncEnumerable()), "text/csv; charset=utf-8", name + ".csv"),
        "xlsx" => Results.File(await Workbook(sheet, header, rows), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx"),
        _ => throw new BadInput("format", "import.unsupported-file", format),
    };

    // an archive writes its end in one piece, which an answer does not take; a tree fits into memory
    private static async Task<byte[]> Workbook(string sheet, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var book = new MemoryStream();
        await WorkbookWriter.Xlsx(book, sheet, header, rows.ToAsyncEnumerable());
        return book.ToArray();
    }
}
