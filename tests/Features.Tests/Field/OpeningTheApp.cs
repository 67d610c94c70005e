using Microsoft.Extensions.FileProviders;

namespace Lindian.Features.Tests.Field;

public sealed class OpeningTheApp
{
    [Fact]
    public async Task Is_served_as_it_was_built_and_always_asked_for_anew()
    {
        using var built = new Folder();
        built.Write("field.html", "<!doctype html><title>邻电</title>");
        built.Write("field-sw.js", "self");
        built.Write("field.webmanifest", "{}");
        var town = await Town.Build(Lindian.Data.Provider.Sqlite, builder => builder.Environment.WebRootFileProvider = new PhysicalFileProvider(built.Path));
        foreach (var (url, type) in new[] { ("/field/", "text/html"), ("/field/tasks/7", "text/html"), ("/field/sw.js", "text/javascript"), ("/field/app.webmanifest", "application/manifest+json") })
        {
            using var answer = await town.NewClient().GetAsync(url);
            ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((200, type), url);
            answer.Headers.CacheControl?.NoCache.ShouldBeTrue(url);
        }
        built.Delete("field.html");
        using var missing = await town.NewClient().GetAsync("/field/");
        ((int)missing.StatusCode).ShouldBe(404);
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("lindian-web").FullName;

        public void Write(string name, string text)
        {
            Directory.CreateDirectory(System.IO.Path.Combine(Path, "assets"));
            File.WriteAllText(System.IO.Path.Combine(Path, "assets", name), text);
        }

        public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, "assets", name));

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
