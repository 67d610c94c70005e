using System.IO.Compression;
using System.Text;
using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Tests.Integration.Tables;

/// <summary>Files on a desk that goes away with the test.</summary>
public sealed class Paper : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lindian-tables").FullName;

    public string Path(string name) => System.IO.Path.Combine(folder, name);

    public string Bytes(string name, byte[] content)
    {
        File.WriteAllBytes(Path(name), content);
        return Path(name);
    }

    public string Text(string content, string name = "table.csv") => Bytes(name, Encoding.UTF8.GetBytes(content));

    /// <summary>A workbook made by hand: its parts by name.</summary>
    public string Archive(string name, params (string Part, string Content)[] parts)
    {
        using var archive = new ZipArchive(File.Create(Path(name)), ZipArchiveMode.Create);
        foreach (var (part, content) in parts)
        {
            using var text = new StreamWriter(archive.CreateEntry(part).Open());
            text.Write(content);
        }
        return Path(name);
    }

    public static async Task<List<TableRow>> Rows(string path, TableOptions? options = null)
    {
        var rows = new List<TableRow>();
        await foreach (var row in TableFile.Read(path, options)) rows.Add(row);
        return rows;
    }

    public static async IAsyncEnumerable<IReadOnlyList<object?>> Lines(IEnumerable<IReadOnlyList<object?>> lines)
    {
        foreach (var line in lines) yield return line;
        await Task.CompletedTask;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
