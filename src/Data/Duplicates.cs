using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lindian.Data;

/// <summary>Tells from a failed save whether a unique index refused a row, and of which kind.</summary>
public static class Duplicates
{
    private const int SqliteConstraint = 19;

    public static bool Of<TRow>(DbUpdateException broken) =>
        broken.Entries.Any(e => e.Entity is TRow) && broken.InnerException is { } cause && IsDuplicate(cause);

    /// <summary>Whether a unique index refused what was said since the last savepoint. PostgreSQL repeats it for every later statement.</summary>
    public static bool Refused(Exception broken) => broken switch
    {
        DbUpdateException { InnerException: { } cause } => IsDuplicate(cause),
        PostgresException { SqlState: PostgresErrorCodes.InFailedSqlTransaction } => true,
        _ => false,
    };

    private static bool IsDuplicate(Exception cause) =>
        cause is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteErrorCode: SqliteConstraint };
}
