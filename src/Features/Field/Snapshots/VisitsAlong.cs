using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Stays;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field.Snapshots;

/// <param name="Findings">What speaks against it, in words.</param>
public sealed record VisitAlong(Guid Id, Guid CommunityId, DateTime From, DateTime? To, VisitEnd? EndedBy, EvidenceGrade Grade, IReadOnlyList<string> Findings, VisitVerdict? Verdict);

/// <param name="Month">As in 2026-11.</param>
public sealed record HoursAlong(string Month, int Minutes, int Visits);

/// <param name="Photos">How many.</param>
public sealed record RecordAlong(Guid Id, string Kind, DateTime At, Guid CommunityId, Guid? VisitId, Guid? TaskId, string? Words, string ReceiptCode, DateTime? SignedAt, int Photos);

/// <summary>One's own visits and records of a month, and the service hours of two.</summary>
public sealed class VisitsToTake(AppDb db, CurrentUser user, HoursBook hours, TaskWords words, Texts texts)
{
    private const int Most = 500;
    private static readonly TimeSpan Shown = TimeSpan.FromDays(31);

    public async Task<IReadOnlyList<VisitAlong>> Visits(DateTime now, CancellationToken ct)
    {
        var since = now - Shown;
        var found = await db.Visits.AsNoTracking().Where(v => v.MemberId == user.MemberId && v.From > since).OrderByDescending(v => v.From).ThenBy(v => v.Id).Take(Most).ToListAsync(ct);
        return [.. found.Select(v => new VisitAlong(v.Id, v.CommunityId, v.From, v.To, v.EndedBy, v.Grade, [.. v.Findings.Select(texts.Said)], v.Verdict))];
    }

    public async Task<IReadOnlyList<HoursAlong>> Hours(DateTime now, CancellationToken ct)
    {
        var (told, first) = (new List<HoursAlong>(), BusinessTime.Day(now).AddDays(1 - BusinessTime.Day(now).Day));
        foreach (var month in new[] { first, first.AddMonths(-1) })
        {
            var sum = await hours.Of(user.MemberId, month, ct);
            told.Add(new(month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), (int)sum.Total.TotalMinutes, sum.Visits));
        }
        return told;
    }

    public async Task<IReadOnlyList<RecordAlong>> Records(DateTime now, CancellationToken ct)
    {
        var since = now - Shown;
        var found = await db.ServiceRecords.AsNoTracking().Where(r => r.MemberId == user.MemberId && r.DoneAt > since).OrderByDescending(r => r.DoneAt).ThenBy(r => r.Id).Take(Most).ToListAsync(ct);
        var open = await words.Opened(await Lots.Read(found.Select(r => r.ContentId), ids => db.Words.AsNoTracking().Where(w => ids.Contains(w.Id)), ct), ct);
        return [.. found.Select(r => new RecordAlong(r.Id, r.Kind, r.DoneAt, r.CommunityId, r.VisitId, r.TaskId, Said(open.GetValueOrDefault(r.ContentId)), r.ReceiptCode, r.SignedAt, r.Photos.Count))];
    }

    private static string? Said(string? content) => content is null ? null : JsonSerializer.Deserialize<RecordContent>(content, EventCatalog.Json)?.Words;
}
