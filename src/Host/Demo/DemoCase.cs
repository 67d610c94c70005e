namespace Lindian.Host.Demo;

/// <summary>How far a demand of this morning has come; it waits there for whoever opens the demo.</summary>
public enum DemoStop { None, Received, Returned, Dispatched, Accepted, Working, SuspensionAsked, AssistanceAsked, Supervised, Replied, Reviewed, Appealed }

/// <summary>What is going to happen to one demand. Most go straight.</summary>
/// <param name="Turn">Which of the matter's words are said; the reply goes with them.</param>
public sealed record DemoCase(DemoMatter Matter, int Turn)
{
    private static readonly string[] Slow = ["reply", "reply", "reply", "accept", "arrive", "review"];

    public DemoStop Stop { get; init; }
    /// <summary>The step that misses its limit.</summary>
    public string? LateStep { get; init; }
    public int Urges { get; init; }
    public bool Withdrawn { get; init; }
    public bool WrongType { get; init; }
    public bool Returned { get; init; }
    public bool Transferred { get; init; }
    public bool Joint { get; init; }
    public bool Suspended { get; init; }
    public bool Interim { get; init; }
    public bool Supervised { get; init; }
    public bool Added { get; init; }
    public bool SentBack { get; init; }
    public bool Unreachable { get; init; }
    public bool Dissatisfied { get; init; }
    public bool Appealed { get; init; }
    public bool RatesOnline { get; init; }
    public bool OpenedByHand { get; init; }

    public string Words => Matter.Words[Turn];
    public string Answer => Matter.Replies[Turn % Matter.Replies.Count];

    /// <summary>The shares of a usual year.</summary>
    public static DemoCase Draw(DemoMatter matter, DemoDice dice)
    {
        var late = dice.Chance(matter.IsRepair ? 5 : 7);
        return new DemoCase(matter, dice.Next(matter.Words.Count))
        {
            LateStep = late ? dice.Pick(Slow) : null,
            Urges = dice.Chance(late ? 45 : 5) ? 1 + (dice.Chance(25) ? 1 : 0) : 0,
            Withdrawn = dice.Chance(2.5), WrongType = dice.Chance(2), Returned = dice.Chance(3.5), Transferred = dice.Chance(3.5),
            Joint = dice.Chance(matter.Assist is null ? 2 : 25), Suspended = dice.Chance(matter.Suspend is null ? 0 : 22), Interim = dice.Chance(matter.IsRepair ? 0 : 5),
            Supervised = dice.Chance(late ? 18 : 1.2), Added = dice.Chance(3), SentBack = dice.Chance(5), Unreachable = dice.Chance(1.5),
            Dissatisfied = dice.Chance(late ? 12 : 2.6), Appealed = dice.Chance(matter.Form ? 8 : 0.5), RatesOnline = dice.Chance(12), OpenedByHand = dice.Chance(0.3),
        };
    }

    /// <summary>A case of this morning: nothing special, so that it gets where it is to wait.</summary>
    public static DemoCase Waiting(DemoMatter matter, int turn, DemoStop stop, string? late = null, int urges = 0) =>
        new(matter, turn) { Stop = stop, LateStep = late, Urges = urges };
}
