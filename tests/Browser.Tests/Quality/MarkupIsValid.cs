using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Lindian.Browser.Tests.Quality;

/// <summary>The W3C's checker (vnu) over the markup of every page as it leaves the server: nesting, ids, labels, attributes.</summary>
[Collection(TheCity.Name)]
public sealed partial class MarkupIsValid(CityBrowsing city, ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lindian-markup");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task No_page_has_an_error_in_either_language()
    {
        var names = new Dictionary<string, string>();
        foreach (var role in city.Pages.GroupBy(p => p.Role))
        {
            var request = (await city.PageOf(role.Key)).Context.APIRequest;
            foreach (var (page, language) in from page in role from language in (string[])["zh", "en"] select (page, language))
            {
                var file = Path.Combine(folder.FullName, $"{names.Count}.html");
                names[Path.GetFileName(file)] = $"{page.Role} {page.Url} ({language})";
                await File.WriteAllTextAsync(file, HtmxAttribute().Replace(await Markup(request, page, language), ""));
            }
        }
        var errors = await Check();
        output.WriteLine($"{names.Count} documents");
        errors.GroupBy(e => e.Message).Select(g => $"{g.Key} [{g.Count()}x, first: {names[Path.GetFileName(g.First().File)]}] {g.First().Extract}").ShouldBeEmpty();
    }

    private async Task<string> Markup(IAPIRequestContext request, CityPage page, string language)
    {
        var url = city.Browsing.Town.Url + page.Url;
        await using var answer = await request.GetAsync($"{url}?lang={language}", new() { Headers = [KeyValuePair.Create("Accept", "text/html")] });
        return await answer.TextAsync();
    }

    private async Task<IReadOnlyList<(string File, string Message, string Extract)>> Check()
    {
        var start = new ProcessStartInfo("java", ["-Xmx512m", "-Xss4m", "-jar", Tools.Path("vnu-jar/build/dist/vnu.jar"), "--errors-only", "--format", "json", "--stdout", folder.FullName]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var vnu = Process.Start(start) ?? throw new InvalidOperationException("java");
        using var told = await JsonDocument.ParseAsync(vnu.StandardOutput.BaseStream);
        await vnu.WaitForExitAsync();
        return [.. told.RootElement.GetProperty("messages").EnumerateArray().Select(m => (Text(m, "url"), Text(m, "message"), Text(m, "extract").ReplaceLineEndings(" ")))];
    }

    // htmx works by attributes of its own, which the standard does not know
    [GeneratedRegex("\\shx-[a-z-]+=\"[^\"]*\"")]
    private static partial Regex HtmxAttribute();

    private static string Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
