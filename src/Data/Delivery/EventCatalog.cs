using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lindian.Domain;

namespace Lindian.Data.Delivery;

/// <summary>A handler of an event, as an area registers it.</summary>
public sealed record HandlerEntry(Type Event, Type Handler)
{
    /// <summary>Stored with each delivery, so it must not change while deliveries are open.</summary>
    public string Name => Handler.Name;
}

/// <summary>Knows every event by its stored name, and who wants to hear of it.</summary>
public sealed class EventCatalog
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly Dictionary<string, Type> Types = typeof(IEvent).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IEvent)) && t.IsClass)
        .ToDictionary(t => NameOf(t).Name);

    private static readonly Dictionary<Type, EventNameAttribute> Names = Types.Values.ToDictionary(t => t, NameOf);
    private readonly ILookup<Type, HandlerEntry> handlers;

    public EventCatalog(IEnumerable<HandlerEntry> entries)
    {
        var all = entries.ToList();
        handlers = all.ToLookup(h => h.Event);
        ByName = all.ToLookup(h => h.Name);
    }

    /// <summary>One handler class may listen to several events.</summary>
    public ILookup<string, HandlerEntry> ByName { get; }

    public IEnumerable<HandlerEntry> HandlersOf(IEvent happened) => handlers[happened.GetType()];

    /// <summary>Whether anybody wants to hear of events with this stored name.</summary>
    public bool IsHeard(string name) => Types.TryGetValue(name, out var type) && handlers.Contains(type);

    public static EventNameAttribute Describe(IEvent happened) => Names[happened.GetType()];

    public static string Write(IEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), Json);

    public static IEvent Read(EventRow row) => (IEvent)(JsonSerializer.Deserialize(row.Payload, Types[row.Name], Json)
        ?? throw new InvalidOperationException($"Event {row.SubjectId}/{row.Seq} is empty."));

    private static EventNameAttribute NameOf(Type type) => type.GetCustomAttribute<EventNameAttribute>()
        ?? throw new InvalidOperationException($"{type.Name} has no stored name.");
}
