using System.Collections.Concurrent;
using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Governance;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance;

/// <summary>All rulebooks as they stand now. Published: areas read their own by name and shape.</summary>
public sealed class Rulebooks(IReadOnlyCollection<Rulebook> books)
{
    private readonly Dictionary<string, Rulebook> byName = books.ToDictionary(b => b.Name);
    private readonly ConcurrentDictionary<(string, Type), object> read = new();

    public IReadOnlyCollection<Rulebook> All => byName.Values;

    /// <summary>The rulebook that somebody asks to see.</summary>
    public Rulebook Find(string name) => byName.GetValueOrDefault(name) ?? throw new NotFound("rulebook");

    /// <summary>The newest version of a rulebook in the area's own type; parsed once.</summary>
    public T Newest<T>(string name)
        where T : class =>
        (T)read.GetOrAdd((name, typeof(T)), _ => JsonSerializer.Deserialize<T>(byName[name].Newest.Json, EventCatalog.Json)
            ?? throw new InvalidOperationException($"Rulebook {name} is empty."));

    public static async Task<Rulebooks> Read(AppDb db, CancellationToken ct) => new(await db.Rulebooks.AsNoTracking().ToListAsync(ct));
}
