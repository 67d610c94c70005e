using System.Collections;
using System.Reflection;
using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Domain.Demands;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Demands;

/// <summary>A demand made of nothing but its stored events, and what it looks like in words, so that two can be compared.</summary>
public static class Replayed
{
    /// <summary>Set beside the events: the server's order, and what the clocks make of the facts.</summary>
    private static readonly string[] BesideTheEvents = [nameof(Demand.Serial), nameof(Demand.NextDue)];

    public static async Task<Demand> Read(AppDb db, Guid id)
    {
        var rows = await db.Events.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Seq).ToListAsync();
        rows.Select(r => r.Seq).ShouldBe(Enumerable.Range(1, rows.Count));
        var demand = (Demand)Activator.CreateInstance(typeof(Demand), nonPublic: true)!;
        demand.Replay(rows.Select(EventCatalog.Read));
        return demand;
    }

    /// <summary>Every property and every member of every collection, sorted, so that the order of rows does not matter.</summary>
    public static string Told(Demand demand) => string.Join('\n', typeof(Demand).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => !BesideTheEvents.Contains(p.Name)).OrderBy(p => p.Name).Select(p => $"{p.Name}: {Text(p.GetValue(demand))}"));

    private static string Text(object? value) => value switch
    {
        null => "-",
        string text => text,
        IEnumerable many => string.Join(" | ", many.Cast<object>().Select(one => JsonSerializer.Serialize(one, EventCatalog.Json)).Order(StringComparer.Ordinal)),
        _ => JsonSerializer.Serialize(value),
    };
}
