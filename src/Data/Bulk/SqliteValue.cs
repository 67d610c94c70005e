using System.Globalization;
using SQLitePCL;

namespace Lindian.Data.Bulk;

/// <summary>Values as Microsoft.Data.Sqlite writes them; a test compares the rows of both ways.</summary>
internal static class SqliteValue
{
    public static void Bind(sqlite3_stmt statement, int index, object? value)
    {
        var code = value switch
        {
            null => raw.sqlite3_bind_null(statement, index),
            string text => raw.sqlite3_bind_text(statement, index, text),
            byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
            int number => raw.sqlite3_bind_int(statement, index, number),
            long number => raw.sqlite3_bind_int64(statement, index, number),
            bool flag => raw.sqlite3_bind_int(statement, index, flag ? 1 : 0),
            double number => raw.sqlite3_bind_double(statement, index, number),
            DateOnly day => raw.sqlite3_bind_text(statement, index, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            DateTime time => raw.sqlite3_bind_text(statement, index, time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException(value.GetType().Name),
        };
        if (code != raw.SQLITE_OK) throw new InvalidOperationException($"SQLite refuses a value: {code}");
    }
}
