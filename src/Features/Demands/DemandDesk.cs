using Lindian.Data;
using Lindian.Data.Files;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Text;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>What every action on a demand needs: the demand within sight, words sealed for its customer, clocks put right.</summary>
public sealed class DemandDesk(AppDb db, CurrentUser user, Occasion occasion, Vault vault, DemandClocks clocks)
{
    public const int LongestText = 4000;

    public AppDb Db => db;

    /// <summary>Who acts: the member, the customer of a tracking page, or the system.</summary>
    public Actor By => occasion.Actor;
    public DateTime Now => occasion.HappenedAt;

    /// <param name="seenVersion">What the user saw, if the client tells; a demand that has moved on since is refused as stale.</param>
    public async Task<Demand> Open(Guid id, int? seenVersion, CancellationToken ct)
    {
        var sight = By.IsSystem ? db.Demands : By.IsCustomer ? db.Demands.Where(d => d.CustomerId == By.Id) : db.Visible(user);
        var demand = await sight.SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFound("demand");
        if (seenVersion is { } seen && seen != demand.Seq) throw new RuleBroken("stale");
        await vault.Load([demand.CustomerId], ct);
        return demand;
    }

    /// <summary>Keeps free text: sealed for the customer whom it is about, redacted for lists and search.</summary>
    public Guid Say(Demand demand, string text, string field = "words") => Say(demand.Id, demand.CustomerId, text, field);

    public Guid? SayIfAny(Demand demand, string? text) => string.IsNullOrWhiteSpace(text) ? null : Say(demand, text);

    public Guid Say(Guid demandId, Guid customerId, string text, string field = "words")
    {
        var said = Clean(text, field);
        var words = new Words(customerId, demandId, vault.Seal(customerId, said), Redaction.Of(said));
        db.Words.Add(words);
        return words.Id;
    }

    internal static string Clean(string text, string field = "words")
    {
        // signs that no screen shows and PostgreSQL refuses
        var said = string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim();
        if (said.Length == 0) throw new BadInput(field, "text.missing");
        if (said.Length > LongestText) throw new BadInput(field, "text.too-long", LongestText);
        return said;
    }

    /// <summary>Keeps photos for the customer whom the demand is about.</summary>
    public async Task<IReadOnlyList<Guid>> KeepPhotos(Guid demandId, Guid customerId, SentPhotos photos, CancellationToken ct)
    {
        var files = new FileStore(db, vault);
        var before = await files.CountOf(demandId, ct);
        if (before + photos.All.Count > SentPhotos.MostPerDemand) throw new BadInput("photos", "demand.too-many-photos", SentPhotos.MostPerDemand);
        return [.. photos.All.Select((photo, index) => files.Add(demandId, customerId, photo, before + index + 1, Now))];
    }

    /// <summary>The secret drawn at the door, told to nobody before the review.</summary>
    public Task<string> LotOf(Demand demand, CancellationToken ct) => db.LotNonces.Where(l => l.DemandId == demand.Id).Select(l => l.Nonce).SingleAsync(ct);

    /// <summary>Called once after the verbs of a request, before the save.</summary>
    public Task Keep(Demand demand, CancellationToken ct) => clocks.Keep(demand, ct);
}
