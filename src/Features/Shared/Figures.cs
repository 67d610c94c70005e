using System.Diagnostics.Metrics;
using Lindian.Data;

namespace Lindian.Features.Shared;

/// <summary>
/// What the product counts about itself for who operates it. Named as OpenTelemetry names things; told apart by kinds, never by people,
/// places or texts. Counting costs nothing while nobody listens.
/// </summary>
public static class Figures
{
    public const string Name = "Lindian";

    public static Meter Own { get; } = new(Name);

    private static readonly Counter<long> Happened = Own.CreateCounter<long>("lindian.events", "{event}", "What happened, by its name: demand.received, demand.dispatched, task.finished.");
    private static readonly Counter<long> Refused = Own.CreateCounter<long>("lindian.sign_in.refusals", "{refusal}", "Sign-ins that were refused, by the reason.");

    public static Counter<double> DatabaseAway { get; } = Own.CreateCounter<double>("lindian.database.unavailable", "s", "Seconds in which the database did not answer.");

    public static void Count(IReadOnlyList<EventRow> events)
    {
        foreach (var one in events) Happened.Add(1, new KeyValuePair<string, object?>("lindian.event.name", one.Name));
    }

    public static void SignInRefused(string code) => Refused.Add(1, new KeyValuePair<string, object?>("error.type", code));
}
