using System.Text.Json.Serialization;

namespace Lindian.Domain.Field;

/// <summary>What became of something that was done on a phone (F-2).</summary>
public enum FieldOutcome
{
    [JsonStringEnumMemberName("applied")] Applied,

    /// <summary>Done, put together with what others did meanwhile.</summary>
    [JsonStringEnumMemberName("merged")] Merged,

    /// <summary>Refused by a rule, or two said different things: a person decides. Nothing that was typed is lost.</summary>
    [JsonStringEnumMemberName("parked")] Parked,

    /// <summary>Given up by who did it.</summary>
    [JsonStringEnumMemberName("dropped")] Dropped,

    /// <summary>Something that must come before it is missing; the phone sends it again.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,
}

/// <summary>What a phone says of an operation beside its content.</summary>
public sealed record FieldFacts(Guid Id, string Kind, Guid SubjectId, string BodyHash, Guid? MendsId = null);

/// <summary>When and from where a phone sent something.</summary>
/// <param name="HappenedAt">UTC, the time that counts.</param>
public sealed record FieldStamp(Guid DeviceId, int Sequence, DateTime HappenedAt, DateTime ReceivedAt);

/// <summary>
/// An operation of a phone that arrived, with its outcome: sent again it gets the same answer, and what follows it may ask whether it is
/// done. What was parked or merged keeps what was typed, sealed under the key of the member.
/// </summary>
public sealed class FieldOperation
{
    private FieldOperation() { }

    public FieldOperation(Guid memberId, FieldFacts facts, FieldStamp stamp)
    {
        (MemberId, (Id, Kind, SubjectId, BodyHash, MendsId)) = (memberId, facts);
        (DeviceId, Sequence, HappenedAt, ReceivedAt) = (stamp.DeviceId, stamp.Sequence, stamp.HappenedAt, stamp.ReceivedAt);
    }

    public Guid MemberId { get; private set; }

    /// <summary>Chosen by the phone.</summary>
    public Guid Id { get; private set; }
    public Guid DeviceId { get; private set; }
    public int Sequence { get; private set; }
    public string Kind { get; private set; } = "";
    public Guid SubjectId { get; private set; }
    public string BodyHash { get; private set; } = "";

    /// <summary>The parked one that this replaces.</summary>
    public Guid? MendsId { get; private set; }

    /// <summary>Once parked, and then replaced by this one, which was done.</summary>
    public Guid? MendedById { get; private set; }
    public DateTime HappenedAt { get; private set; }
    public DateTime ReceivedAt { get; private set; }
    public FieldOutcome Outcome { get; private set; }
    public string? Code { get; private set; }
    public Sealed? Body { get; private set; }
    public Sealed? Result { get; private set; }

    /// <summary>Whether what follows it may go on.</summary>
    public bool IsDone => Outcome != FieldOutcome.Parked || MendedById is not null;

    public void End(FieldOutcome outcome, string? code, Sealed? body, Sealed result) => (Outcome, Code, Body, Result) = (outcome, code, body, result);

    /// <summary>Another operation did what this one could not.</summary>
    public void MendedBy(Guid operationId) => (MendedById, Body, Result) = (operationId, null, null);

    /// <summary>Whoever typed it gave it up.</summary>
    public void Drop() => (Outcome, Body, Result) = (FieldOutcome.Dropped, null, null);

    /// <summary>A person whom it was about was erased.</summary>
    public void Forget() => (Body, Result) = (null, null);
}
