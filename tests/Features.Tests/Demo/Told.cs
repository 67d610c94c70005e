using System.Text.Json;
using System.Text.RegularExpressions;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Governance;
using Lindian.Data.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demo;

/// <summary>Everything that the database holds of one demand, as text; what is sealed is opened.</summary>
public static partial class Told
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<string> Of(CityTown city, Guid id) => city.Town.InDb(async (db, sp) =>
    {
        var demand = await db.Demands.AsNoTracking().SingleAsync(d => d.Id == id);
        var words = await db.Words.AsNoTracking().Where(w => w.SubjectId == id).ToListAsync();
        var vault = sp.GetRequiredService<Vault>();
        await vault.Load([demand.CustomerId], CancellationToken.None);
        object all = new
        {
            demand,
            events = await db.Events.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Seq).ToListAsync(),
            clocks = await db.Clocks.AsNoTracking().Where(c => c.SubjectId == id).OrderBy(c => c.Step).ThenBy(c => c.Kind).ToListAsync(),
            participants = demand.Participants.Select(p => $"{p.MemberId} {p.Part}").Order(),
            words = words.Select(w => $"{vault.Open(w.Text)} | {w.Redacted}").Order(),
            search = await db.Search.AsNoTracking().Where(s => s.SubjectId == id).Select(s => s.Kind + s.Tokens).SingleAsync(),
            lot = await db.LotNonces.AsNoTracking().Where(l => l.DemandId == id).Select(l => l.Nonce).SingleAsync(),
            deliveries = await db.Deliveries.CountAsync(d => d.SubjectId == id),
        };
        var text = JsonSerializer.Serialize(all, Readable);
        return SerialLine().Replace(text, "").Replace(demand.Number, "NUMBER").Replace(demand.TrackingCode, "CODE");
    });

    /// <summary>Ids that only one of two texts knows are named by the order in which they appear.</summary>
    public static (string One, string Other) Alike(string one, string other)
    {
        var both = Ids(one).Intersect(Ids(other)).ToHashSet();
        return (Renamed(one, both), Renamed(other, both));
    }

    private static string Renamed(string text, HashSet<string> kept)
    {
        var seen = new Dictionary<string, string>();
        return Id().Replace(text, found => kept.Contains(found.Value) ? found.Value : seen.TryGetValue(found.Value, out var name) ? name : seen[found.Value] = $"#{seen.Count}");
    }

    private static IEnumerable<string> Ids(string text) => Id().Matches(text).Select(m => m.Value);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    // a mark is made over the ids; the audit chain is verified beside this
    [GeneratedRegex("\"(?:Serial|Mark)\": [^\n]*,")]
    private static partial Regex SerialLine();
}
