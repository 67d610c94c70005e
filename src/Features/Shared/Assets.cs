using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace Lindian.Features.Shared;

/// <summary>
/// Where the built files of <c>src/Web</c> are served: <c>portal.css</c> → <c>/assets/portal-CIl4fv4d.css</c>. The hash changes
/// with the content, so browsers keep a file for ever.
/// </summary>
public sealed class Assets(IWebHostEnvironment host)
{
    public const string Folder = "/assets/";
    private readonly Lock gate = new();
    private Dictionary<string, string>? names;

    /// <exception cref="InvalidOperationException">The web files were not built, or have no such name.</exception>
    public string this[string name] => Find(name) ?? throw new InvalidOperationException($"'{name}' is not among the built web files; build src/Host, or src/Web with npm.");

    /// <summary>Null when it was not built.</summary>
    public string? Find(string name) => Names().TryGetValue(name, out var file) ? Folder + file : null;

    // while developing, the files may be built again under a running host
    private Dictionary<string, string> Names()
    {
        lock (gate)
            return names = names is null || host.IsDevelopment() ? Read() : names;
    }

    private Dictionary<string, string> Read()
    {
        var manifest = host.WebRootFileProvider.GetFileInfo("assets/manifest.json");
        if (!manifest.Exists) return [];
        using var stream = manifest.CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
    }
}
