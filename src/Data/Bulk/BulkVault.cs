using Lindian.Data.Secrets;
using Lindian.Domain;

namespace Lindian.Data.Bulk;

/// <summary>Seals personal data as <see cref="Vault"/> does, a key for each person; keeps the keys of those it will hear of again.</summary>
public sealed class BulkVault(MasterKey master)
{
    private readonly Dictionary<Guid, byte[]> keys = [];

    /// <summary>Makes the key of a new person.</summary>
    public PersonKey Begin(Guid personId)
    {
        var key = PersonCipher.NewKey();
        keys.Add(personId, key);
        return new PersonKey { PersonId = personId, Wrapped = master.Wrap(key) };
    }

    public Sealed Seal(Guid personId, string text) => PersonCipher.Seal(keys[personId], personId, text);

    /// <summary>The same for what is no text.</summary>
    public Sealed Seal(Guid personId, ReadOnlySpan<byte> plain) => PersonCipher.Seal(keys[personId], personId, plain);

    /// <summary>Nothing more will be sealed for this person.</summary>
    public void Forget(Guid personId) => keys.Remove(personId);
}
