using Lindian.Data;
using Microsoft.Data.Sqlite;

namespace Lindian.Host;

/// <summary>SQLite serves one node: a second one on the same file is refused while the first one lives.</summary>
public static class SingleNode
{
    public static IDisposable? Claim(DatabaseSettings settings)
    {
        if (settings.Provider != Provider.Sqlite) return null;
        var file = new SqliteConnectionStringBuilder(settings.Connection).DataSource + ".node";
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException taken)
        {
            throw new InvalidOperationException($"Another node already serves this SQLite database ({file}). Several nodes need PostgreSQL.", taken);
        }
    }
}
