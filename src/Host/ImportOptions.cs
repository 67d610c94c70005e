using System.Globalization;
using Lindian.Features.Integration.Import;

namespace Lindian.Host;

/// <summary>What was typed behind <c>import</c>. What it does not know itself goes to the host as configuration.</summary>
internal sealed record ImportOptions(
    string? Target = null, string? File = null, string? Mapping = null, string? Errors = null, long? Limit = null,
    bool DryRun = false, bool Resume = false, string Language = "zh-CN", string? Wrong = null)
{
    public ImportOrder? Order => Wrong is null && this is { Target: { } target, File: { } file, Mapping: { } mapping }
        ? new(target, file, mapping, Errors, Limit, DryRun, Resume)
        : null;

    public List<string> Rest { get; } = [];

    public static ImportOptions Parse(IEnumerable<string> args)
    {
        var (options, left) = (new ImportOptions(), new Queue<string>(args.SelectMany(Parts)));
        while (left.TryDequeue(out var arg)) options = options.With(arg, left);
        return options;
    }

    private ImportOptions With(string arg, Queue<string> left) => arg switch
    {
        "--dry-run" => this with { DryRun = true },
        "--resume" => this with { Resume = true },
        "--file" when left.TryDequeue(out var file) => this with { File = file },
        "--mapping" when left.TryDequeue(out var mapping) => this with { Mapping = mapping },
        "--errors" when left.TryDequeue(out var errors) => this with { Errors = errors },
        "--language" when left.TryDequeue(out var language) => this with { Language = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh-CN" },
        "--limit" when left.TryDequeue(out var rows) => long.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? this with { Limit = limit }
            : this with { Wrong = $"--limit {rows}" },
        ['-', '-', .. var setting] when setting.Contains('=', StringComparison.Ordinal) => Pass(arg),
        ['-', ..] => this with { Wrong = arg },
        _ => Target is null ? this with { Target = arg } : this with { Wrong = arg },
    };

    private ImportOptions Pass(string setting)
    {
        Rest.Add(setting);
        return this;
    }

    // --file=x is --file x; a setting of the host keeps its sign
    private static IEnumerable<string> Parts(string arg)
    {
        string[] own = ["--file=", "--mapping=", "--errors=", "--language=", "--limit="];
        return own.FirstOrDefault(o => arg.StartsWith(o, StringComparison.Ordinal)) is { } name ? [name[..^1], arg[name.Length..]] : [arg];
    }
}
