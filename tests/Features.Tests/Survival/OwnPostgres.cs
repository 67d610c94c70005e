using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Lindian.Features.Tests.Survival;

/// <summary>A PostgreSQL that belongs to one test and writes durably, so that it may be killed, stopped and started again.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private static readonly string Programs = Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb")))
        .OrderBy(d => d, StringComparer.Ordinal).Last();

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly string folder;
    private readonly int port = NodeProcess.FreePort();
    private Process? server;
    private volatile int panics;

    private OwnPostgres(string folder) => this.folder = folder;

    public string Connection => $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username=lindian;Database=postgres";

    /// <param name="on">A folder on a disk of its own.</param>
    public static async Task<OwnPostgres> Begin(string? on = null)
    {
        var own = new OwnPostgres(on ?? Directory.CreateTempSubdirectory("lindian-postgres").FullName);
        if (Environment.UserName == "root") await Run("chown", "postgres", own.folder);
        await own.As("initdb", "-D", own.Data, "-U", "lindian", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--wal-segsize=1");
        await File.AppendAllTextAsync(Path.Combine(own.Data, "postgresql.conf"),
            $"listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nport = {own.port}\nfsync = on\nsynchronous_commit = on\nfull_page_writes = on\nmin_wal_size = 2MB\n");
        await own.Start();
        return own;
    }

    /// <summary>The settings of a node on a fresh database in it.</summary>
    public async Task<string[]> Fresh(string more = "")
    {
        var name = "town_" + NewId.Next().ToString("N");
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using (var create = new NpgsqlCommand($"create database {name}", connection)) await create.ExecuteNonQueryAsync();
        var database = new NpgsqlConnectionStringBuilder(Connection) { Database = name, MaxPoolSize = 20 } + more;
        return ["--Database:Provider=Postgres", $"--Database:Connection={database}", $"--MasterKeyFile={Path.Combine(Path.GetTempPath(), name + ".key")}"];
    }

    public async Task Start()
    {
        server = Launch("postgres", "-D", Data);
        var since = TimeProvider.System.GetTimestamp();
        while (await Launched("pg_isready", "-q", "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture)) != 0)
        {
            await Task.Delay(50);
            if (!server.HasExited) continue;
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(Patience, "PostgreSQL ends by itself");
            server = Launch("postgres", "-D", Data); // a straggler of the killed family held its memory; whoever watches over a server starts it again
        }
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A second server that follows this one, as deploy/postgres/replica.sh sets it up.</summary>
    public async Task<OwnPostgres> Follower()
    {
        var copy = new OwnPostgres(Directory.CreateTempSubdirectory("lindian-replica").FullName);
        if (Environment.UserName == "root") await Run("chown", "postgres", copy.folder);
        await copy.As("pg_basebackup", "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-U", "lindian", "-D", copy.Data, "-R", "-c", "fast");
        await File.AppendAllTextAsync(Path.Combine(copy.Data, "postgresql.conf"), $"port = {copy.port}\n");
        await copy.Start();
        return copy;
    }

    /// <summary>The whole family at once, as when the machine loses power.</summary>
    public async Task Kill()
    {
        server!.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        await Gone();
    }

    /// <summary>Nobody of the family moves any more; connections stay open and say nothing.</summary>
    public Task Freeze() => Signal("-STOP");

    public Task Thaw() => Signal("-CONT");

    private async Task Signal(string signal)
    {
        var first = (await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0];
        var family = (await File.ReadAllTextAsync($"/proc/{first}/task/{first}/children")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using var kill = Process.Start("kill", [signal, first, .. family]);
        await kill.WaitForExitAsync(); // one that has just ended by itself is no failure
    }

    /// <summary>A follower hears the other, and does not do what it hears.</summary>
    public Task Pause() => Tell("select pg_wal_replay_pause()");

    public Task Resume() => Tell("select pg_wal_replay_resume()");

    /// <summary>The connection of a node, to the same database here.</summary>
    public string Same(string[] settings) =>
        new NpgsqlConnectionStringBuilder(Connection) { Database = new NpgsqlConnectionStringBuilder(settings[1][(settings[1].IndexOf('=') + 1)..]).Database, MaxPoolSize = 20 }.ToString();

    private async Task Tell(string order)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(order, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Asks for more log until it can't write it and gives up. False when it did not within a minute.</summary>
    public async Task<bool> Panics()
    {
        var before = panics;
        for (var since = TimeProvider.System.GetTimestamp(); panics == before && TimeProvider.System.GetElapsedTime(since) < Patience; await Task.Delay(100))
        {
            try
            {
                await Tell("select pg_logical_emit_message(false, 'fill', repeat('x', 100000)), pg_switch_wal()");
            }
            catch (NpgsqlException)
            {
                // it is on its way
            }
        }
        return panics > before;
    }

    /// <summary>Starts it again when it has ended, as whoever watches over a server does.</summary>
    public async Task Return()
    {
        if (server!.HasExited) await Start();
        NpgsqlConnection.ClearAllPools(); // those of this process, which ended with it
    }

    /// <summary>An orderly stop.</summary>
    public async Task Stop()
    {
        await As("pg_ctl", "-D", Data, "-m", "fast", "-w", "stop");
        await server!.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false }) await Kill();
        Directory.Delete(folder, recursive: true);
    }

    private string Data => Path.Combine(folder, "data");

    // the last of the family may still be going when the first is gone
    private async Task Gone()
    {
        while (await Launched("pg_isready", "-q", "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture)) == 0) await Task.Delay(20);
    }

    private async Task As(string program, params string[] arguments) => (await Launched(program, arguments)).ShouldBe(0, program);

    private async Task<int> Launched(string program, params string[] arguments)
    {
        using var process = Launch(program, arguments);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    // PostgreSQL refuses to run as root
    private Process Launch(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs, program);
        var start = Environment.UserName == "root" ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", path, .. arguments]) : new ProcessStartInfo(path, arguments);
        (start.WorkingDirectory, start.RedirectStandardError, start.RedirectStandardOutput) = (folder, true, true);
        var process = Process.Start(start) ?? throw new InvalidOperationException(program);
        process.ErrorDataReceived += (_, line) => panics += line.Data?.Contains("PANIC", StringComparison.Ordinal) == true ? 1 : 0;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, program);
    }
}
