using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>客户诉求跟踪反馈表 as it was filled last (D-12).</summary>
public sealed record CaseTracking(string Cause, string Level, string? Measure, string? MeasureOwner, DateTime? MeasureDue, string FilledBy, DateTime FilledAt)
{
    public static CaseTracking? Of(CaseView view)
    {
        if (view.Case.Timeline.LastOrDefault(e => e.Name == "demand.tracking-form") is not { } last) return null;
        var filled = JsonSerializer.Deserialize<TrackingFormFilled>(last.Payload, EventCatalog.Json) ?? throw new InvalidOperationException("No form");
        var lists = view.Books.Rules.Choices;
        return new CaseTracking(
            lists.TrackingCauses.Say(filled.CauseCode), lists.TrackingLevels.Say(filled.Level), last.Words,
            view.Books.Tree.Member(filled.MeasureOwnerId)?.Name, filled.MeasureDue, last.Who, last.At);
    }
}

/// <summary>What the keyword rules proposed at the door, and the words that decided it (D-3).</summary>
public sealed record CaseSuggestion(string Type, int Percent, IReadOnlyList<string> Because)
{
    public static CaseSuggestion? Of(CaseView view)
    {
        if (view.Case.Timeline.LastOrDefault(e => e.Name == "demand.type-suggested") is not { } last) return null;
        var hint = JsonSerializer.Deserialize<TypeSuggested>(last.Payload, EventCatalog.Json) ?? throw new InvalidOperationException("No suggestion");
        return new CaseSuggestion(view.Books.Rules.Path(hint.TypeCode), (int)Math.Round(hint.Confidence * 100), hint.Because);
    }
}
