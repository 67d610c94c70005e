using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Lindian.Data;

/// <summary>Tells a database that can't work just now from a mistake of ours. What failed so was not saved and may be sent again.</summary>
public static class DatabaseFailure
{
    public const string Away = "database.away", Full = "database.full";
    private const int NoSpaceLeft = 28; // ENOSPC
    private const int ShmFull = 4874; // SQLITE_IOERR_SHMSIZE: the index of the write-ahead log can't grow
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, NoSpace = 13, CannotOpen = 14;

    /// <summary>The code of the refusal; null when the database is not what failed.</summary>
    public static string? CodeOf(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Full,
        PostgresException refused => IsAway(refused.SqlState) ? Away : null,
        NpgsqlException or SocketException => Away, // no connection, or it broke, or no answer in time
        SqliteException { SqliteErrorCode: NoSpace } or SqliteException { SqliteExtendedErrorCode: ShmFull } => Full,
        IOException { HResult: NoSpaceLeft } => Full, // an upload waits in a file
        TimeoutException => Away,
        SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or InputOutput or CannotOpen } => Away,
        { InnerException: { } inner } => CodeOf(inner),
        _ => null,
    };

    // class 08: connection; 53: no resources; 57: stopped by the operator; 58: system
    private static bool IsAway(string state) => state[..2] is "08" or "53" or "57" or "58" || state == PostgresErrorCodes.LockNotAvailable;
}
