using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data;

/// <summary>
/// SQLite has one writer and waits for the disk at every commit. Saves that come while another is being written join it: one after the
/// other in the same transaction, each behind its own savepoint, and one commit for all. A save returns after that commit, never before.
/// What one refuses leaves the others as they are; a commit that fails has failed for all of them.
/// </summary>
public sealed class GroupCommit(DatabaseSettings settings) : IDisposable
{
    private const int Most = 64;
    private readonly SemaphoreSlim turn = new(1);
    private Group? open;
    private int coming;

    internal async Task<int> Save(AppDb db, Func<Task<int>> save)
    {
        Interlocked.Increment(ref coming);
        await turn.WaitAsync(CancellationToken.None); // whoever comes must stay: it may be the one that has to commit
        Interlocked.Decrement(ref coming);
        Task committed;
        int rows;
        try
        {
            var group = open ??= await Begin();
            (rows, committed) = (await group.Join(db, save), group.Committed);
        }
        finally
        {
            if (open is { } now && (Volatile.Read(ref coming) == 0 || now.Joined >= Most)) await End(now);
            turn.Release();
        }
        await committed;
        return rows;
    }

    public void Dispose() => turn.Dispose();

    private async Task<Group> Begin()
    {
        var connection = new SqliteConnection(DataFeature.SqliteConnectionString(settings.Connection));
        await connection.OpenAsync();
        await using var pragmas = connection.CreateCommand();
        pragmas.CommandText = SqlitePragmas.Pragmas;
        await pragmas.ExecuteNonQueryAsync();
        return new Group(connection, connection.BeginTransaction());
    }

    private async Task End(Group group)
    {
        open = null;
        await group.Commit();
    }

    private sealed class Group(SqliteConnection connection, SqliteTransaction transaction)
    {
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Committed => done.Task;
        public int Joined { get; private set; }

        public async Task<int> Join(AppDb db, Func<Task<int>> save)
        {
            var own = db.Database.GetConnectionString();
            db.Database.SetDbConnection(connection, contextOwnsConnection: false);
            try
            {
                await using var joined = await db.Database.UseTransactionAsync(transaction); // its end lets go of the connection and leaves the transaction open
                var rows = await save();
                Joined++;
                return rows;
            }
            finally
            {
                db.Database.SetDbConnection(new SqliteConnection(own), contextOwnsConnection: true);
            }
        }

        public async Task Commit()
        {
            try
            {
                await transaction.CommitAsync();
                done.SetResult();
            }
            catch (Exception broken)
            {
                done.SetException(broken);
                _ = done.Task.Exception; // when all that joined were refused, nobody waits for it
            }
            finally
            {
                await transaction.DisposeAsync();
                await connection.DisposeAsync();
            }
        }
    }
}
