using Lindian.Domain;

namespace Lindian.Data;

/// <summary>
/// Who does what is being done, when, from where and under which operation id. One per request, job or delivery; it is
/// written on every event.
/// </summary>
public sealed class Occasion(TimeProvider clock)
{
    private DateTime? happenedAt;

    public Actor Actor { get; set; } = Actor.System;

    /// <summary>Chosen by the sender and sent again with every repeat, so that a write counts once. Kept 180 days.</summary>
    public Guid? OperationId { get; set; }

    /// <summary>An operation that was looked for already, together with others, and is new.</summary>
    public Guid? NewOperation { get; set; }

    /// <summary>Door by which it came: web, api, portal, import, job. Never an address of a person.</summary>
    public string Source { get; set; } = "job";

    /// <summary>What is done is rolled back in the end (a dry run): it must not use up numbers.</summary>
    public bool Rehearsal { get; set; }

    /// <summary>Numbers that were set aside for what is done; null to take them as they come.</summary>
    public Numbers? Numbers { get; set; }

    public DateTime ReceivedAt => clock.Now();

    /// <summary>When it happened: now, or the earlier time that an import or a device tells.</summary>
    public DateTime HappenedAt
    {
        get => happenedAt ?? clock.Now();
        set => happenedAt = value;
    }

    /// <summary>The answer of the use case, stored with the operation so that a repeat gets the same one.</summary>
    internal StoredAnswer? Answer { get; set; }
}

internal sealed record StoredAnswer(string UseCase, string BodyHash, string Json);

public static class Clocks
{
    /// <summary>UTC, cut to the millisecond: both databases give back exactly what was stored.</summary>
    public static DateTime Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }
}
