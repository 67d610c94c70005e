using System.Security.Cryptography;
using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Text;
using Lindian.Domain.Visits;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Stays;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Records;

/// <summary>A figure as somebody types it.</summary>
public sealed record SentReading(string? Name, decimal Value, string? Unit = null);

/// <summary>Loads service records within sight, and keeps what is personal in them sealed.</summary>
public sealed class RecordDesk(AppDb db, CurrentUser user, VisitSight visits, Vault vault)
{
    public const int LongestWords = 2000;
    private const int MostReadings = 20, LongestName = 40, LongestUnit = 10;

    public AppDb Db => db;

    /// <exception cref="NotFound">Unknown, or somebody else's.</exception>
    public async Task<ServiceRecord> Mine(Guid id, CancellationToken ct) =>
        await db.ServiceRecords.SingleOrDefaultAsync(r => r.Id == id && r.MemberId == user.MemberId, ct) ?? throw new NotFound("record");

    /// <summary>To read: one's own, and those of communities that one leads.</summary>
    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<ServiceRecord> Seen(Guid id, CancellationToken ct)
    {
        var record = await db.ServiceRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFound("record");
        return record.MemberId == user.MemberId || await visits.Leads(record.CommunityId, ct) ? record : throw new NotFound("record");
    }

    /// <summary>Seals words and readings for whom the record is about.</summary>
    public async Task<Guid> Say(Guid recordId, Guid holder, RecordContent content, CancellationToken ct)
    {
        await vault.Ready(holder, ct);
        var words = new Words(holder, recordId, vault.Seal(holder, JsonSerializer.Serialize(content, EventCatalog.Json)), Redaction.Of(content.Words));
        db.Words.Add(words);
        return words.Id;
    }

    /// <summary>Null once the customer was erased.</summary>
    public async Task<RecordContent?> Content(Guid contentId, CancellationToken ct)
    {
        var words = await db.Words.AsNoTracking().SingleOrDefaultAsync(w => w.Id == contentId, ct);
        await vault.LoadFor([words?.Text], ct);
        try
        {
            return vault.Open(words?.Text) is { } json ? JsonSerializer.Deserialize<RecordContent>(json, EventCatalog.Json) : null;
        }
        catch (CryptographicException)
        {
            return null; // somebody wrote into the database; a signature says so
        }
    }

    /// <summary>What was typed, checked.</summary>
    public static RecordContent Read(string? words, IReadOnlyList<SentReading>? readings)
    {
        if (readings?.Count > MostReadings) throw new BadInput("readings", "record.too-many-readings", MostReadings);
        return new RecordContent(
            Clean(Typed.Required(words, "words", LongestWords)),
            [.. (readings ?? []).Select(r => new Reading(Clean(Typed.Required(r.Name, "readings", LongestName)), r.Value, Clean(Typed.Optional(r.Unit, "readings", LongestUnit) ?? "")))]);
    }

    // signs that no screen shows and PostgreSQL refuses
    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'));
}
