namespace Lindian.Domain.Visits;

/// <summary>
/// The key by which the check-in codes of one community are signed. A new version ends the one before: posters printed with it still
/// lead residents to the page, but a check-in by them is shown as doubtful. The secret rests sealed and stands in no event.
/// </summary>
public sealed class CodeKey : Entity, IInUnits
{
    private CodeKey() { }

    public Guid CommunityId { get; private set; }
    public int Version { get; private set; }

    /// <summary>Thirty-two bytes under the key of the community.</summary>
    public Sealed Secret { get; private set; } = null!;
    public DateTime MadeAt { get; private set; }
    public Guid MadeById { get; private set; }
    public DateTime? EndedAt { get; private set; }

    public IEnumerable<Guid> UnitIds => [CommunityId];

    public static CodeKey Make(Guid communityId, int version, Sealed secret, Guid byId, DateTime at)
    {
        var key = new CodeKey { Secret = secret };
        key.Raise(new CodeKeyMade(NewId.Next(), communityId, version, byId, at));
        return key;
    }

    public void End(DateTime at)
    {
        if (EndedAt is null) Raise(new CodeKeyEnded(at));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case CodeKeyMade e: (Id, CommunityId, Version, MadeById, MadeAt) = (e.KeyId, e.CommunityId, e.Version, e.ById, e.At); break;
            case CodeKeyEnded e: EndedAt = e.At; break;
        }
    }
}

[EventName("visit-key.made")] public sealed record CodeKeyMade(Guid KeyId, Guid CommunityId, int Version, Guid ById, DateTime At) : IEvent;
[EventName("visit-key.ended")] public sealed record CodeKeyEnded(DateTime At) : IEvent;
