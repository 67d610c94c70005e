using Lindian.Data;
using Lindian.Features.Integration.Import;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Integration.Desk;

/// <summary>
/// One import from the mapping to the errors: columns, the first rows as they would go in, start, how far it is, stop, go on.
/// While it runs the page comes again by itself, with script only its progress, without script as a whole.
/// </summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ImportPage(ImportDesk desk, TableImport import, MapColumns map, ImportMoves moves) : WorkPage
{
    private const int LongestShown = 60;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Columns { get; set; } = [];

    /// <summary>The name under which this mapping is kept for the next file.</summary>
    [BindProperty]
    public string? KeepAs { get; set; }

    /// <summary>A kept mapping that is looked at.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Use { get; set; }

    public IReadOnlyList<string> Kept { get; private set; } = [];
    public ImportJobRow Job { get; private set; } = new();
    public ImportLine Line { get; private set; } = new(default, "", "", default, default, 0, 0, 0, 0, null);
    public ImportPreview? Preview { get; private set; }
    public IReadOnlyList<string> FileColumns => Job.Columns.Split('\n');
    public IEnumerable<string> Fields => import.Target(Job.Target).Fields.Keys;
    public IEnumerable<KeyValuePair<string, string>> Mapped => ColumnProposals.Read(Job.Mapping);

    public bool Needs(string field) => import.Target(Job.Target).Required.Contains(field);

    public static string Cut(TableRow row, string column) => row.Cells.GetValueOrDefault(column, "") is { Length: > LongestShown } text ? text[..LongestShown] + "…" : row.Cells.GetValueOrDefault(column, "");

    public override async Task Load(CancellationToken ct)
    {
        (Job, Line) = (await desk.Job(Id, ct), await desk.Line(Id, ct));
        if (Line.IsOpen) Response.Headers["Refresh"] = "5";
        if (Job.State != ImportState.Draft) return;
        Kept = await desk.KeptMappings(Job.Target, ct);
        if (Columns.Count == 0 && Use is { Length: > 0 }) Columns = (await desk.KeptMapping(Job, Use, ct)).ToDictionary(pair => pair.Key, string? (pair) => pair.Value);
        if (Columns.Count == 0) Columns = Mapped.ToDictionary(pair => pair.Key, string? (pair) => pair.Value);
        if (import.Target(Job.Target).Required.All(ColumnProposals.Read(Job.Mapping).ContainsKey)) Preview = await desk.Preview(Job, ct);
    }

    public async Task<IActionResult> OnPostMapAsync()
    {
        await map.Run(new(Id, Columns.ToDictionary(pair => pair.Key, pair => pair.Value ?? ""), KeepAs), Ct);
        return Redirect($"/manage/import/{Id}");
    }

    public Task<IActionResult> OnPostStartAsync() => Then(moves.Start.Run(new(Id), Ct));

    public Task<IActionResult> OnPostStopAsync() => Then(moves.Stop.Run(new(Id), Ct));

    public Task<IActionResult> OnPostDiscardAsync() => Then(moves.Discard.Run(new(Id), Ct));

    private async Task<IActionResult> Then(Task move)
    {
        await move;
        return Redirect($"/manage/import/{Id}");
    }
}

/// <summary>What may be done with an import once its columns are mapped.</summary>
public sealed record ImportMoves(StartImport Start, StopImport Stop, DiscardImport Discard);
