using System.Globalization;
using Lindian.Data;
using Lindian.Data.Backup;
using Lindian.Features.Shared;

namespace Lindian.Host.Upkeep;

/// <summary>
/// What the verbs of care have in common: no background work, no migration, texts in the operator's language (<c>--language en</c>),
/// a refusal as one sentence and exit code 2.
/// </summary>
internal static class UpkeepProgram
{
    public const int Well = 0, Bad = 1, Refused = 2;
    private static readonly string[] Quiet = ["--Background=false", "--Logging:LogLevel:Default=Warning"];

    public static async Task<int> Run(string[] args, Func<WebApplication, Texts, Task<int>> work)
    {
        await using var app = Serve.Build([.. Quiet, .. args]);
        CultureInfo.CurrentUICulture = new CultureInfo(app.Configuration["language"] == "en" ? "en" : "zh-CN");
        var texts = app.Services.GetRequiredService<Texts>();
        try
        {
            return await work(app, texts);
        }
        catch (BackupRefused refused)
        {
            await Console.Error.WriteLineAsync(texts.Error(refused.Code, refused.Values));
            return Refused;
        }
        catch (Exception failed) when (DatabaseFailure.CodeOf(failed) is { } code)
        {
            await Console.Error.WriteLineAsync(texts.Error(code, []));
            return Refused;
        }
    }

    public static async Task<int> Usage(Texts texts, string key)
    {
        await Console.Error.WriteLineAsync(texts[key]);
        return Refused;
    }
}
