using System.Text.Json;
using Lindian.Domain.Demands;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;

namespace Lindian.Features.Demands;

/// <summary>Tells the events of a case in plain words (D-7): what each payload names, looked up in the books of today.</summary>
public sealed class CaseTelling(Texts texts, CaseView view)
{
    private static readonly (string Property, Func<CaseTelling, JsonElement, string?> Tell)[] Known =
    [
        ("typeCode", (t, v) => t.Labelled("type", t.Type(v))),
        ("kind", (t, v) => t.Labelled("type", t.Type(v.GetProperty("typeCode")))),
        ("fromTypeCode", (t, v) => t.Labelled("before", t.Type(v))),
        ("because", (t, v) => t.Labelled("because", t.Join(v))),
        ("place", (t, v) => t.Labelled("place", v.TryGetProperty("communityId", out var id) ? t.Unit(id) : null)),
        ("target", (t, v) => t.Labelled("target", t.Target(v))),
        ("ownerId", (t, v) => t.Labelled("owner", t.Member(v))),
        ("reasonCode", (t, v) => t.Labelled("reason", t.Reason(v.GetString() ?? ""))),
        ("groundCode", (t, v) => t.Labelled("ground", t.Lists.AppealGrounds.Say(v.GetString() ?? ""))),
        ("until", (t, v) => t.Labelled("until", LocalTime.Minute(v.GetDateTime()))),
        ("approverId", (t, v) => t.Labelled("approver", t.Member(v))),
        ("departmentId", (t, v) => t.Labelled("helper", t.Unit(v))),
        ("memberId", (t, v) => t.Labelled("helper", t.Member(v))),
        ("due", (t, v) => t.Labelled("due", LocalTime.Limit(v.GetDateTime()))),
        ("verdict", (t, v) => t.Labelled("verdict", t.Lists.Verdicts.Say(v.GetString() ?? ""))),
        ("faults", (t, v) => t.Labelled("faults", t.Faults(v))),
        ("attempt", (t, v) => t.Labelled("attempt", v.GetRawText())),
        ("satisfaction", (t, v) => t.Labelled("satisfaction", t.Text("case.satisfaction." + v.GetString()))),
        ("priority", (t, v) => t.Labelled("priority", t.Text("case.priority." + v.GetString()))),
        ("upheld", (t, v) => t.Text(v.GetBoolean() ? "case.told.upheld" : "case.told.rejected")),
        ("followUpDue", (t, v) => t.Text(v.GetBoolean() ? "case.told.call-due" : "case.told.no-call")),
        ("parentId", (t, v) => t.Labelled("into", t.Kin(v))),
        ("childId", (t, v) => t.Labelled("joined", t.Kin(v))),
        ("photoIds", (t, v) => t.Labelled("photos", $"{v.GetArrayLength()}")),
        ("causeCode", (t, v) => t.Labelled("cause", t.Lists.TrackingCauses.Say(v.GetString() ?? ""))),
        ("level", (t, v) => v.ValueKind == JsonValueKind.Number ? t.Labelled("step-up", v.GetRawText()) : t.Labelled("level", t.Lists.TrackingLevels.Say(v.GetString() ?? ""))),
        ("to", (t, v) => t.Labelled("told", string.Join(t.Text("case.comma"), v.EnumerateArray().Select(t.Member)))),
        ("measureOwnerId", (t, v) => t.Labelled("owner", t.Member(v))),
        ("measureDue", (t, v) => t.Labelled("due", LocalTime.Limit(v.GetDateTime()))),
    ];

    private DemandLists Lists => view.Books.Rules.Choices;

    public string What(CaseEvent e) => texts[$"event.{e.Name}"];

    /// <summary>By which door it came; what a handler of an event did is the system's doing.</summary>
    public string Source(CaseEvent e) => texts[texts.Has($"case.source.{e.Source}") ? $"case.source.{e.Source}" : "case.source.job"];

    /// <summary>The member's name; a customer and the system by what they are.</summary>
    public string Who(CaseEvent e) => texts.Has("case.who." + e.Who) ? texts[$"case.who.{e.Who}"] : e.Who;

    public IReadOnlyList<string> Details(CaseEvent e)
    {
        using var payload = JsonDocument.Parse(e.Payload);
        return [.. from one in Known
                   where payload.RootElement.TryGetProperty(one.Property, out var value) && value.ValueKind != JsonValueKind.Null
                   let told = one.Tell(this, payload.RootElement.GetProperty(one.Property))
                   where told is not null
                   select told];
    }

    private string? Labelled(string key, string? value) => string.IsNullOrEmpty(value) ? null : texts.Get($"case.told.{key}", value);

    private string Text(string key) => texts[key];

    private string Type(JsonElement code) => view.Books.Rules.Path(code.GetString() ?? "");

    private string? Member(JsonElement id) => view.Books.Tree.Member(id.GetGuid())?.Name;

    private string? Unit(JsonElement id) => view.Books.Tree.Unit(id.GetGuid())?.Name;

    private string Join(JsonElement words) => string.Join(texts["case.comma"], words.EnumerateArray().Select(w => w.GetString()));

    private string? Kin(JsonElement id) => view.Case.Children.Append(view.Case.Parent).FirstOrDefault(k => k?.Id == id.GetGuid())?.Number;

    private string Reason(string code) => texts.Has("case.reason." + code)
        ? texts[$"case.reason.{code}"]
        : Lists.ReturnReasons.Concat(Lists.SuspendReasons).Concat(Lists.DissatisfactionReasons).Say(code);

    private string Faults(JsonElement codes) => string.Join(texts["case.comma"], codes.EnumerateArray().Select(c => Fault(c.GetString() ?? "")));

    private string Fault(string code) => code.Split(':') is [var norm, var version, var place] && view.Books.Norms.Norms.FirstOrDefault(n => n.Code == norm) is { } known
        && int.TryParse(version, out var number) && int.TryParse(place, out var at) && known.VersionNumbered(number).Terms.Checklist.ElementAtOrDefault(at - 1) is { } point
        ? point.Text.Said()
        : code;

    private string Target(JsonElement target)
    {
        var to = target.Deserialize<Target>(Data.Delivery.EventCatalog.Json) ?? throw new InvalidOperationException("No target");
        var name = view.Books.Tree.Member(to.OwnerId)?.Name ?? view.Books.Tree.Unit(to.DepartmentId)?.Name ?? "";
        return $"{name} ({RouteWords.Of(texts, to.ReasonCode, to.ReasonValues)})";
    }
}
