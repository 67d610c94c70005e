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
    /// <summary>Null when nothing was typed.</summary>
    public Task<IQueryable<Guid>?> Ids(string? typed, CancellationToken ct)
    {
        var text = typed?.Trim();
        return Task.FromResult(string.IsNullOrEmpty(text) ? null : Find(text));
    }

    private IQueryable<Guid> Find(string text)
    {
        if (DemandNumber().IsMatch(text)) return db.Demands.Where(d => d.Number == text).Select(d => d.Id);
        if (TrackingCode().IsMatch(text)) return db.Demands.Where(d => d.TrackingCode == text.ToUpper()).Select(d => d.Id);
        if (Phone.Normalise(text) is { } phone) return ByToken(LookupKind.Phone, phone);
        if (Digits().IsMatch(text)) return ByToken(LookupKind.Account, text);
        var tokens = Bigrams.Query(text);
        return tokens.Count == 0 ? throw new BadInput("find", "search.nothing-to-find") : db.SearchIds("demand", tokens);
    }

    private IQueryable<Guid> ByToken(LookupKind kind, string text)
    {
        db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = occasion.ReceivedAt, MemberId = occasion.Actor.Id, What = "search-" + kind });
        var token = lookups.Token(kind, text);
        var subjects = db.Lookups.Where(t => t.Token == token).Select(t => t.SubjectId);
        return db.Demands.Where(d => subjects.Contains(d.CustomerId) || (d.PremisesId != null && subjects.Contains(d.PremisesId.Value))).Select(d => d.Id);
    }

    [GeneratedRegex(@"^\d{6}-\d{6,}$")]
    private static partial Regex DemandNumber();

    [GeneratedRegex(@"^[0-9A-Za-z]{12}$")]
    private static partial Regex TrackingCode();

    [GeneratedRegex(@"^\d{6,20}$")]
    private static partial Regex Digits();
}
