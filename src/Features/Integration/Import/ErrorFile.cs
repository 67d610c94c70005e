using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lindian.Data;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;

namespace Lindian.Features.Integration.Import;

/// <summary>
/// The refused rows as a table: line, field, code, text, and the row itself. It holds what the file held, so only its owner may
/// read it.
/// </summary>
internal sealed class ErrorFile(StreamWriter? file, Texts texts) : IImportLedger, IAsyncDisposable
{
    private const string LineColumn = "line";
    private static readonly string[] Header = [LineColumn, "field", "code", "text", "row"];
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="keepTo">Rows up to this line were reported before and stay; later ones come again.</param>
    public static async Task<ErrorFile> Open(string? path, long keepTo, Texts texts, CancellationToken ct)
    {
        if (path is null) return new(null, texts);
        var kept = keepTo > 0 && File.Exists(path) ? await Kept(path, keepTo, ct) : [];
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new StreamWriter(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), options);
        await file.WriteAsync(TableWriter.Line(Header));
        foreach (var line in kept) await file.WriteAsync(TableWriter.Line(line));
        return new(file, texts);
    }

    /// <summary>On disk before the position is stored, so that no refusal is passed over by a resume.</summary>
    public async Task Settle(AppDb db, IReadOnlyList<Refusal> refused, CancellationToken ct)
    {
        if (file is null) return;
        foreach (var line in refused.SelectMany(r => Lines(r, texts))) await file.WriteAsync(TableWriter.Line(line));
        await file.FlushAsync(ct);
    }

    internal static IReadOnlyList<string> Head => Header;

    /// <summary>One line for each error of the row.</summary>
    internal static IEnumerable<object?[]> Lines(Refusal refusal, Texts texts) => refusal.Errors.Select(error =>
        new object?[] { refusal.Line, error.Field, error.Code, texts.Error(error.Code, error.Values), JsonSerializer.Serialize(refusal.Cells, Json) });

    public ValueTask DisposeAsync() => file?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<List<string[]>> Kept(string path, long to, CancellationToken ct)
    {
        var kept = new List<string[]>();
        await foreach (var row in TableFile.Read(path, new() { Delimiter = ',', LongestCell = int.MaxValue }, ct))
        {
            if (row.Error is null && long.TryParse(row.Cells[LineColumn], out var line) && line <= to) kept.Add([.. Header.Select(name => row.Cells[name])]);
        }
        return kept;
    }
}
