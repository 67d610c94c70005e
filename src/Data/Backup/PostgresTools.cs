using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Lindian.Data.Backup;

/// <summary>Runs PostgreSQL's own programs, as installed on this machine, on the configured database.</summary>
public sealed class PostgresTools(DatabaseSettings settings)
{
    /// <exception cref="BackupRefused">The program is not installed, or it failed; with what it said.</exception>
    public async Task Run(string program, IReadOnlyCollection<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in Where(new NpgsqlConnectionStringBuilder(settings.Connection))) start.Environment[name] = value;
        using var process = Start(start);
        var said = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0) throw new BackupRefused("backup.tool-failed", program, said.Trim());
    }

    // by the environment, so that no password is seen in the list of processes
    private static IEnumerable<(string Name, string? Value)> Where(NpgsqlConnectionStringBuilder at)
    {
        yield return ("PGHOST", at.Host);
        yield return ("PGPORT", at.Port.ToString(CultureInfo.InvariantCulture));
        yield return ("PGUSER", at.Username);
        yield return ("PGDATABASE", at.Database);
        if (at.Password is { } password) yield return ("PGPASSWORD", password);
        yield return ("PGSSLMODE", at.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() });
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new BackupRefused("backup.no-tool", start.FileName);
        }
        catch (Win32Exception)
        {
            throw new BackupRefused("backup.no-tool", start.FileName);
        }
    }
}
