using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Secrets;

/// <summary>
/// Wraps everything anew under a new master key, while the product serves. Stopped half-way, it goes on where it was when it is
/// started again: both keys stay in the file until nothing is wrapped by the old one any more.
/// </summary>
public sealed class MasterKeyRotation(IDbContextFactory<AppDb> contexts, DatabaseSettings settings, MasterKey master)
{
    private const int Lot = 500;

    /// <summary>Puts the next key into the file, to be copied to every node that has a file of its own.</summary>
    public void Prepare()
    {
        var keys = KeyFile.Read(settings.MasterKeyFile);
        if (keys is { Next: null, Old: null }) (keys with { Next = KeyFile.NewKey() }).Write(settings.MasterKeyFile);
    }

    /// <param name="settle">How long a request may still be on its way that wrapped something by the old key.</param>
    /// <returns>How many keys and secrets were wrapped anew.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The file does not belong to this database; nothing was changed.</exception>
    public async Task<int> Run(TimeSpan settle, Action<int> tell, CancellationToken ct)
    {
        await Try(ct);
        Prepare();
        var keys = KeyFile.Read(settings.MasterKeyFile);
        if (keys.Next is { } next) (keys = new KeyFile(next, Old: keys.InUse)).Write(settings.MasterKeyFile);
        var done = await Pass(keys.InUse, tell, ct);
        await Task.Delay(settle, ct);
        int late;
        do done += late = await Pass(keys.InUse, tell, ct);
        while (late > 0);
        new KeyFile(keys.InUse).Write(settings.MasterKeyFile);
        return done;
    }

    // before anything is written: a wrong file must not become a half right one
    private async Task Try(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var secret in await db.Set<SecretRow>().AsNoTracking().ToListAsync(ct)) master.Unwrap(secret.Wrapped);
    }

    private async Task<int> Pass(byte[] key, Action<int> tell, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var done = await Secrets(db, key, ct);
        for (var last = Guid.Empty; ;)
        {
            var lot = await db.Set<PersonKey>().AsNoTracking().Where(k => k.Wrapped != null && k.PersonId > last).OrderBy(k => k.PersonId).Take(Lot).ToListAsync(ct);
            if (lot.Count == 0) return done;
            await using var all = await db.Database.BeginTransactionAsync(ct);
            foreach (var row in lot.Where(r => !MasterKey.IsBy(key, r.Wrapped))) done += await Anew(db, row, ct);
            await all.CommitAsync(ct);
            last = lot[^1].PersonId;
            tell(done);
        }
    }

    // only what is still as it was read: a key that was destroyed meanwhile stays destroyed
    private Task<int> Anew(AppDb db, PersonKey row, CancellationToken ct)
    {
        var (before, after) = (row.Wrapped, master.Wrap(master.Unwrap(row.Wrapped)));
        return db.Set<PersonKey>().Where(k => k.PersonId == row.PersonId && k.Wrapped == before).ExecuteUpdateAsync(set => set.SetProperty(k => k.Wrapped, after), ct);
    }

    private async Task<int> Secrets(AppDb db, byte[] key, CancellationToken ct)
    {
        var done = 0;
        foreach (var row in (await db.Set<SecretRow>().AsNoTracking().ToListAsync(ct)).Where(r => !MasterKey.IsBy(key, r.Wrapped)))
        {
            var after = master.Wrap(master.Unwrap(row.Wrapped));
            done += await db.Set<SecretRow>().Where(s => s.Name == row.Name).ExecuteUpdateAsync(set => set.SetProperty(s => s.Wrapped, after), ct);
        }
        foreach (var row in (await db.Set<DataProtectionRow>().AsNoTracking().ToListAsync(ct)).Where(r => !MasterKey.IsBy(key, r.Wrapped)))
        {
            var after = master.Wrap(master.Unwrap(row.Wrapped));
            done += await db.Set<DataProtectionRow>().Where(d => d.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Wrapped, after), ct);
        }
        return done;
    }
}
