using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Integration.Import;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;

namespace Lindian.Host;

/// <summary>
/// <c>lindian import</c>: demands or customers from a table. Ends with 0, with 1 when rows were refused, with 2 when it could not
/// begin, with 130 when it was stopped. It may run beside a serving node.
/// </summary>
internal static class ImportCommand
{
    private const int Refused = 1, BadUse = 2, Stopped = 130;
    private static readonly string[] Quiet = ["--Background=false", "--Logging:LogLevel:Default=Warning"];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> Run(string[] args)
    {
        var options = ImportOptions.Parse(args);
        CultureInfo.CurrentUICulture = new CultureInfo(options.Language);
        await using var app = Serve.Build([.. Quiet, .. options.Rest]);
        var texts = app.Services.GetRequiredService<Texts>();
        try
        {
            return options.Order is { } order && File.Exists(order.Mapping) ? await Import(app.Services, order, texts) : await Explain(app.Services, options, texts);
        }
        catch (BadInput bad)
        {
            await Console.Error.WriteLineAsync(texts.Error(bad.Code, bad.Values));
            if (bad.Code == "import.missing-column" && options.File is { } file) await TellColumns(file, texts);
            return BadUse;
        }
    }

    private static async Task<int> Import(IServiceProvider services, ImportOrder order, Texts texts)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await Serve.Prepare(services, CancellationToken.None);
        if (SingleNode.Serves(services.GetRequiredService<DatabaseSettings>())) order = order with { Pause = ImportOrder.TurnOfOthers };
        var screen = new ImportScreen(texts);
        var count = await services.GetRequiredService<TableImport>().Run(order, screen, stop.Token);
        screen.Ended(count, order.DryRun);
        return stop.IsCancellationRequested && !count.Finished ? Stopped : count.Refused > 0 ? Refused : 0;

        // the batch in hand is finished first
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task<int> Explain(IServiceProvider services, ImportOptions options, Texts texts)
    {
        if (options.Wrong is { } wrong) await Console.Error.WriteLineAsync(texts.Get("import.bad-option", wrong));
        await Console.Error.WriteLineAsync(texts["import.usage"]);
        if (options is not { Target: { } name, File: { } file, Wrong: null }) return BadUse;
        var target = services.GetRequiredService<TableImport>().Target(name);
        await Console.Error.WriteLineAsync(texts["import.mapping-needed"]);
        await TellColumns(file, texts);
        await Console.Error.WriteLineAsync(texts["import.example"]);
        Console.WriteLine(JsonSerializer.Serialize(new { target = target.Name, timeZone = "Asia/Shanghai", dateFormats = new[] { "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm" }, columns = target.Fields }, Readable));
        return BadUse;
    }

    private static async Task TellColumns(string file, Texts texts) =>
        await Console.Error.WriteLineAsync(texts.Get("import.columns", string.Join(" | ", await TableFile.Header(file))));
}
