using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>How far a demand is, in words that a resident knows.</summary>
public enum TrackedStage { Received, Assigned, InHand, Answered, Closed, Joined, Withdrawn }

/// <summary>What a resident reads in the history of their demand.</summary>
public enum TrackedStep { Raised, Dispatched, Added, Photos, Urged, Interim, Answered, Rated, Appealed, AppealUpheld, AppealRefused, Reopened, Joined, Withdrawn, Closed }

/// <param name="Words">Only what the customer typed themselves or what was written for the customer.</param>
/// <param name="Detail">The satisfaction that was given, the code of the ground of an appeal, or how many photos.</param>
public sealed record TrackedLine(TrackedStep Step, DateTime At, string? Words, string? Detail);

/// <summary>Whoever is at it: a member by their working name and published phone, or a department.</summary>
public sealed record TrackedHandler(string Name, string? WorkPhone);

/// <summary>A public promise (domain-facts 1.1) with its deadline in UTC; an average one is judged over all demands.</summary>
public sealed record TrackedPromise(string Step, DateTime Due, bool Late, bool Average, bool Provisional);

/// <summary>A demand as whoever holds its tracking code may see it. Nothing here tells who the customer is.</summary>
/// <param name="Answer">The newest answer that was let out by review; of a merged demand that of the one it follows.</param>
/// <param name="Allowed">What the customer may do now.</param>
public sealed record Tracking(
    string Code, string Number, TrackedStage Stage, string? TypeCode, DateTime RaisedAt, bool Danger, bool Suspended, TrackedHandler? Handler,
    IReadOnlyList<TrackedPromise> Promises, string? Answer, IReadOnlyList<TrackedLine> History, IReadOnlyList<DemandAction> Allowed, IReadOnlyList<ShownPhoto> Photos);
