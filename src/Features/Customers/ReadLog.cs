using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Text;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>Writes down who read whose personal data (DESIGN, audit): an unmasking with its reason, a look-up by its kind, a view once an hour.</summary>
public sealed class ReadLog(AppDb db, CurrentUser user, TimeProvider clock)
{
    public const int ShortestReason = 4, LongestReason = 200;

    public const string Viewed = "customer.view", ViewedCare = "care.view", ViewedPremises = "premises.view", ViewedRecord = "record.view", ViewedSurvey = "survey.view", Searched = "customer.search",
        Unmasked = "customer.unmask", Erased = "customer.erase", Held = "customer.hold";

    /// <exception cref="BadInput">No reason, or too short a one.</exception>
    public static string Reason(string? typed)
    {
        var reason = Typed.Required(typed, "reason", LongestReason);
        return reason.Length >= ShortestReason ? reason : throw new BadInput("reason", "customer.reason-too-short", ShortestReason);
    }

    /// <summary>Saved with the request. Numbers of people are cut out of the detail.</summary>
    public void Add(string what, Guid? subjectId, string? detail) => db.AccessLog.Add(new AccessRow
    {
        Id = NewId.Next(), At = clock.Now(), MemberId = user.MemberId, What = what, SubjectId = subjectId,
        Detail = detail is null ? null : Redaction.Of(detail),
    });

    /// <summary>Once per user, subject and hour.</summary>
    public async Task View(string what, Guid subjectId, CancellationToken ct)
    {
        var hour = clock.Now().Date.AddHours(clock.Now().Hour);
        var me = user.MemberId;
        if (await db.AccessLog.AnyAsync(a => a.SubjectId == subjectId && a.MemberId == me && a.What == what && a.At >= hour, ct)) return;
        Add(what, subjectId, null);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Once per user, subject and business day, however many at once.</summary>
    public async Task ViewOfDay(string what, IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        var (me, day) = (user.MemberId, BusinessTime.StartOf(BusinessTime.Day(clock.Now())));
        var known = await Lots.Read(subjects, lot => db.AccessLog.Where(a => a.SubjectId != null && lot.Contains(a.SubjectId.Value) && a.MemberId == me && a.What == what && a.At >= day).Select(a => a.SubjectId!.Value), ct);
        var fresh = subjects.Except(known).ToList();
        foreach (var subject in fresh) Add(what, subject, null);
        if (fresh.Count > 0) await db.SaveChangesAsync(ct);
    }
}
