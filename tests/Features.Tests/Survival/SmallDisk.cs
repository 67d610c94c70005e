using System.Data.Common;
using System.Diagnostics;
using Lindian.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Survival;

/// <summary>
/// A disk of a few megabytes that can be filled: a memory file system of its own. Where nobody may mount one, SQLite itself is told
/// that its file may not grow, which refuses with the same error.
/// </summary>
internal sealed class SmallDisk : DbConnectionInterceptor, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lindian-disk").FullName;
    private readonly bool mounted;
    private volatile bool full;

    public SmallDisk(int megabytes = 32) => mounted = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder);

    /// <summary>Made for whoever lives on it.</summary>
    public string Folder => Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;

    /// <summary>Whether it is a real one.</summary>
    public bool IsMounted => mounted;

    public string[] Settings => ["--Database:Provider=Sqlite", $"--Database:Connection=Data Source={Path.Combine(folder, "lindian.db")};Pooling=True", $"--MasterKeyFile={Path.Combine(folder, "master.key")}", "--Portal:Raises=1000000"];

    private string Rest => Path.Combine(folder, "rest");

    public void Serves(WebApplicationBuilder builder) => builder.Services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(this), ServiceLifetime.Singleton);

    /// <summary>Not a byte is left.</summary>
    public async Task Fill(Town town)
    {
        full = true;
        await town.InDb((db, _) => db.Database.ExecuteSqlAsync($"pragma wal_checkpoint(truncate)"));
        if (mounted) await Fill();
    }

    public async Task Fill()
    {
        await using var rest = File.Create(Rest, 4096, FileOptions.WriteThrough);
        try
        {
            while (true) await rest.WriteAsync(new byte[4096]);
        }
        catch (IOException)
        {
            // that was the last one
        }
    }

    public void Free()
    {
        full = false;
        File.Delete(Rest);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (mounted) return;
        await using var limit = connection.CreateCommand();
        limit.CommandText = $"pragma max_page_count={(full ? 1 : int.MaxValue - 1)}"; // less than there are means: not one more
        await limit.ExecuteNonQueryAsync(cancellationToken);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (mounted) Run("umount", "-l", folder);
        Directory.Delete(folder, recursive: true);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false });
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
