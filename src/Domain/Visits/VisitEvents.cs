namespace Lindian.Domain.Visits;

/// <summary>How a visit ended (V-1).</summary>
public enum VisitEnd
{
    /// <summary>签退, by hand.</summary>
    ByHand,

    /// <summary>The phone left the community.</summary>
    Left,

    /// <summary>The next check-in, here or elsewhere.</summary>
    NextCheckIn,

    /// <summary>By the system, after the day was over.</summary>
    EndOfDay,
}

/// <summary>What a leader made of a visit that was in doubt.</summary>
public enum VisitVerdict { Accepted, Rejected }

/// <summary>Who checked in where, and the task that led there, if one did.</summary>
public sealed record Arrival(Guid MemberId, Guid CommunityId, Guid? TaskId, DateTime At, DateTime ReceivedAt);

/// <summary>By which means it is proven.</summary>
/// <param name="Told">UTC by the clock of the device.</param>
/// <param name="BookVersion">The version of the rulebook of limits by which it was judged.</param>
public sealed record ArrivalProof(CodeTrust Code, DateTime? Told, Guid? DeviceId, int? Sequence, Judgement Judgement, int BookVersion);

[EventName("visit.checked-in")] public sealed record CheckedIn(Guid VisitId, Arrival Arrival, ArrivalProof Proof) : IEvent;
[EventName("visit.checked-out")] public sealed record CheckedOut(VisitEnd How, DateTime At, DateTime ReceivedAt) : IEvent;
[EventName("visit.doubted")] public sealed record VisitDoubted(Finding Finding, DateTime At) : IEvent;
[EventName("visit.decided")] public sealed record VisitDecided(VisitVerdict Verdict, Guid WordsId, Guid ById, DateTime At) : IEvent;
