using System.Text.RegularExpressions;
using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Text;

namespace Lindian.Features.Demands;

/// <summary>One box for everything (D-13): a number, a tracking code, a phone, an account number, or words.</summary>
public sealed partial class DemandFinder(AppDb db, Lookups lookups, Occasion occasion)
{
    /// <summary>The demands that fit what was typed; null when nothing was typed. A search by a personal key is logged by its kind.</summary>
    public async Task<IQueryable<Guid>?> Ids(string? typed, CancellationToken ct)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0) return null;
        if (Words(text) is { } words) return words.Count == 0 ? throw new BadInput("find", "search.nothing-to-find") : db.SearchIds("demand", words);
        if (DemandNumber().IsMatch(text)) return db.Demands.Where(d => d.Number == text).Select(d => d.Id);
        if (Phone.Normalise(text) is { } phone) return await ByToken(LookupKind.Phone, phone, ct);
        if (Digits().IsMatch(text)) return await ByToken(LookupKind.Account, text, ct);
        var code = text.ToUpperInvariant();
        return db.Demands.Where(d => d.TrackingCode == code).Select(d => d.Id);
    }

    /// <summary>The tokens to look for when words were typed; null for nothing, and for a number or a code.</summary>
    public static IReadOnlyList<string>? Words(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var named = text.Length == 0 || DemandNumber().IsMatch(text) || Phone.Normalise(text) is not null || Digits().IsMatch(text) || TrackingCode().IsMatch(text.ToUpperInvariant());
        return named ? null : Bigrams.Query(text);
    }

    private async Task<IQueryable<Guid>> ByToken(LookupKind kind, string text, CancellationToken ct)
    {
        db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = occasion.ReceivedAt, MemberId = occasion.Actor.Id, What = "search-" + kind });
        await db.SaveChangesAsync(ct);
        var token = lookups.Token(kind, text);
        var subjects = db.Lookups.Where(t => t.Token == token).Select(t => t.SubjectId);
        return db.Demands.Where(d => subjects.Contains(d.CustomerId) || (d.PremisesId != null && subjects.Contains(d.PremisesId.Value))).Select(d => d.Id);
    }

    [GeneratedRegex(@"^\d{6}-\d{6,}$")]
    private static partial Regex DemandNumber();

    [GeneratedRegex(@"^[2-9A-HJKMNP-Z]{12}$")]
    private static partial Regex TrackingCode();

    [GeneratedRegex(@"^\d{6,20}$")]
    private static partial Regex Digits();
}
