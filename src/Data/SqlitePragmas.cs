using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lindian.Data;

/// <summary>
/// Write-ahead log so that readers never wait, and full sync so that what was answered survives a power cut. A context keeps the
/// connection that it opened until it is disposed: setting one up costs more than most of our queries.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=30000; pragma temp_store=memory;";

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(ConnectionClosing(connection, eventData, result));

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        eventData.Context is AppDb { KeepsConnection: true } ? InterceptionResult.Suppress() : result;
}
