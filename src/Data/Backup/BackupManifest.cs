using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lindian.Data.Backup;

/// <summary>What a backup holds; written last, so that a folder without it is no backup.</summary>
/// <param name="MasterKey">Fingerprint of the key without which nobody reads the personal data in it.</param>
/// <param name="Rows">Rows in each table.</param>
/// <param name="Chain">The end of the audit chain, as an anchor.</param>
public sealed record BackupManifest(
    Provider Provider, int Schema, DateTime TakenAt, string File, long Size, string Sha256, string MasterKey, SortedDictionary<string, long> Rows, string Chain)
{
    private const string Name = "manifest.json";
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="BackupRefused">The folder holds no whole backup.</exception>
    public static async Task<BackupManifest> Read(string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, Name);
        if (!System.IO.File.Exists(path)) throw new BackupRefused("backup.no-manifest", folder);
        await using var file = System.IO.File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<BackupManifest>(file, Readable, ct) ?? throw new BackupRefused("backup.no-manifest", folder);
    }

    public Task Write(string folder, CancellationToken ct) => System.IO.File.WriteAllTextAsync(Path.Combine(folder, Name), JsonSerializer.Serialize(this, Readable), ct);
}

/// <summary>A backup or a restore can't be done; the code names the text for people.</summary>
public sealed class BackupRefused(string code, params object[] values) : Exception(code)
{
    public string Code => Message;
    public IReadOnlyList<object> Values => values;
}
