using System.Text;
using Lindian.Data.Files;
using Lindian.Data.Maps.Field;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Secrets;

/// <summary>
/// Seals and opens personal data, per request, as <see cref="PersonCipher"/> does it. Keys are loaded in one query for all persons that a page shows.
/// </summary>
public sealed class Vault(AppDb db, MasterKey master)
{
    private readonly Dictionary<Guid, byte[]?> keys = [];

    /// <summary>Makes the key of a new person; stored with the next save.</summary>
    public void Begin(Guid personId)
    {
        var key = PersonCipher.NewKey();
        keys[personId] = key;
        db.Set<PersonKey>().Add(new PersonKey { PersonId = personId, Wrapped = master.Wrap(key) });
    }

    public async Task Load(IReadOnlyCollection<Guid> personIds, CancellationToken ct)
    {
        var missing = personIds.Where(id => !keys.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0) return;
        foreach (var row in await Lots.Read(missing, lot => db.Set<PersonKey>().AsNoTracking().Where(k => lot.Contains(k.PersonId)), ct))
            keys[row.PersonId] = row.Wrapped is { } wrapped ? master.Unwrap(wrapped) : null;
    }

    /// <summary>Loads the key of whom it belongs to, or makes one.</summary>
    public async Task Ready(Guid holderId, CancellationToken ct)
    {
        await Load([holderId], ct);
        if (!keys.ContainsKey(holderId)) Begin(holderId);
    }

    /// <summary>Hands a key that was loaded to the vault of a part of the same request.</summary>
    public void Share(Guid personId, Vault with)
    {
        if (keys.TryGetValue(personId, out var key)) with.keys[personId] = key;
    }

    /// <summary>Loads every key that these values need.</summary>
    public Task LoadFor(IEnumerable<Sealed?> values, CancellationToken ct) => Load([.. values.OfType<Sealed>().Select(PersonCipher.HolderOf).Distinct()], ct);

    public Sealed Seal(Guid personId, string text) => Seal(personId, Encoding.UTF8.GetBytes(text));

    public Sealed Seal(Guid personId, ReadOnlySpan<byte> plain)
    {
        var key = keys.GetValueOrDefault(personId) ?? throw new RuleBroken("customer.erased");
        return PersonCipher.Seal(key, personId, plain);
    }

    /// <summary>Null when there is nothing, or when the person was erased. The key must have been loaded.</summary>
    public string? Open(Sealed? what) => OpenBytes(what) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>The same for what is no text.</summary>
    public byte[]? OpenBytes(Sealed? what)
    {
        if (what is null) return null;
        return keys.GetValueOrDefault(PersonCipher.HolderOf(what)) is { } key ? PersonCipher.Open(key, what) : null;
    }

    /// <summary>Destroys the key and the look-up tokens of a person and the clear remains of their words.</summary>
    public async Task Destroy(Guid personId, DateTime at, CancellationToken ct)
    {
        var key = await db.Set<PersonKey>().SingleOrDefaultAsync(k => k.PersonId == personId, ct) ?? throw new NotFound("person");
        (key.Wrapped, key.DestroyedAt) = (null, at);
        keys[personId] = null;
        var files = await db.Set<FileRow>().Where(f => f.PersonId == personId).Select(f => f.Id).ToListAsync(ct);
        db.Set<FileContent>().RemoveRange(await db.Set<FileContent>().Where(c => files.Contains(c.Id)).Select(c => new FileContent { Id = c.Id }).ToListAsync(ct));
        db.Set<LookupToken>().RemoveRange(await db.Set<LookupToken>().Where(t => t.PersonId == personId).ToListAsync(ct));
        var words = await db.Words.Where(w => w.PersonId == personId).ToListAsync(ct);
        words.ForEach(w => w.Forget());
        var subjects = words.Select(w => w.SubjectId).Append(personId).Distinct().ToList();
        foreach (var told in await db.FieldOperations.Where(o => subjects.Contains(o.SubjectId)).ToListAsync(ct)) told.Forget();
        db.Search.RemoveRange(await db.Search.Where(s => subjects.Contains(s.SubjectId)).ToListAsync(ct));
    }
}
