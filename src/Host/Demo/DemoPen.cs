using Lindian.Domain;
using Lindian.Features.Demands;

namespace Lindian.Host.Demo;

/// <summary>Lets things happen to one demand, each at its time, until the story reaches the present.</summary>
public sealed class DemoPen(DemoStage stage, BulkDemand life)
{
    private const double SoonAfterwards = 1.05;

    public BulkDemand Life => life;

    /// <summary>When the last thing happened.</summary>
    public DateTime At { get; private set; } = life.Demand.RaisedAt;

    /// <summary>True when the present is reached: what is left has not happened yet.</summary>
    public bool Over { get; private set; }

    /// <summary>False, and nothing done, when that would be in the future.</summary>
    public bool Do(DateTime when, Actor by, IAboutDemand request, BulkDemand? parent = null)
    {
        if (when <= At) when = At.AddSeconds(1);
        if (Over || when >= stage.Now)
        {
            Over = true;
            return false;
        }
        At = when;
        try
        {
            stage.At(when, () => life.Do(new BulkStep(when, by, request), parent));
        }
        catch (RuleBroken)
        {
            Over = true; // among a million stories some come to what the rules refuse: they stay where they are
        }
        return !Over;
    }

    public DateTime After(double leastMinutes, double mostMinutes) => At + stage.Dice.Minutes(leastMinutes, mostMinutes);

    public DateTime AtOffice(double leastMinutes, double mostMinutes) => stage.Office(After(leastMinutes, mostMinutes));

    /// <summary>When customers may be called.</summary>
    public DateTime AtDay(double leastMinutes, double mostMinutes) => stage.Daytime(After(leastMinutes, mostMinutes));

    /// <summary>When a step is done: some way into its limit, or beyond it; where there is no limit, after so many minutes.</summary>
    public DateTime Within(string step, bool office, bool late, double leastMinutes, double mostMinutes)
    {
        var due = life.Running(step)?.Due ?? DateTime.MinValue;
        if (due <= At.AddSeconds(20)) return office ? AtOffice(leastMinutes, mostMinutes) : After(leastMinutes, mostMinutes);
        var share = late ? SoonAfterwards + 0.8 * stage.Dice.Share() : 0.06 + 0.7 * Math.Pow(stage.Dice.Share(), 1.4);
        var when = At + TimeSpan.FromSeconds(Math.Round((due - At).TotalSeconds * share));
        var fit = office ? stage.Office(when) : when;
        return late || fit < due ? fit : Earliest(fit, due - stage.Dice.Minutes(2, 25));
    }

    /// <summary>Time passes, and the clocks are watched.</summary>
    public void Wait(DateTime until)
    {
        if (until <= At || until >= stage.Now) return;
        stage.At(until, () => life.Watch(until));
        At = until;
    }

    /// <summary>The last look of the clock watcher before the present, and the state as it stands.</summary>
    public void Close() => stage.At(stage.Now, () =>
    {
        life.Watch(stage.Now);
        life.Close();
    });

    private DateTime Earliest(DateTime one, DateTime other) => one < other ? one : other > At ? other : At.AddSeconds(30);
}
