using Lindian.Data;
using Microsoft.Data.Sqlite;

namespace Lindian.Host;

/// <summary>SQLite serves one node: a second one on the same file is refused while the first one lives.</summary>
public static class SingleNode
{
    /// <summary>Whether a node serves this SQLite file now, as far as one can see.</summary>
    public static bool Serves(DatabaseSettings settings) => settings.Provider == Provider.Sqlite && File.Exists(FileOf(settings));

    private static string FileOf(DatabaseSettings settings) => new SqliteConnectionStringBuilder(settings.Connection).DataSource + ".node";

    public static IDisposable? Claim(DatabaseSettings settings)
    {
        if (settings.Provider != Provider.Sqlite) return null;
        var file = FileOf(settings);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException taken)
        {
            throw new StartRefused($"已有一个节点在使用这个 SQLite 数据库，多节点请使用 PostgreSQL。Another node already serves this SQLite database ({file}). Several nodes need PostgreSQL.", taken);
        }
    }
}
