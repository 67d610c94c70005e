using System.Globalization;
using System.Text.Json.Nodes;
using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>Turns a posted form of the case page into the body that the action's request is read from.</summary>
public sealed class CaseBody(AppDb db, CurrentUser user)
{
    /// <exception cref="BadInput">A field is missing or makes no sense.</exception>
    public async Task<JsonObject> Read(CaseForm form, IFormCollection sent, CancellationToken ct)
    {
        var body = new JsonObject();
        if (int.TryParse(sent["version"], CultureInfo.InvariantCulture, out var seen)) body["version"] = seen;
        if (form.Pressed(sent["do"]) is { Field: { } field } button) body[field] = bool.TryParse(button.Value, out var on) ? on : button.Value;
        foreach (var one in form.Fields) await Put(body, one, sent, ct);
        return body;
    }

    private async Task Put(JsonObject body, CaseField field, IFormCollection sent, CancellationToken ct)
    {
        var typed = sent[field.Name].ToString().Trim();
        if (field.Control == CaseControl.Checks) body[field.Name] = new JsonArray([.. sent[field.Name].Select(v => JsonValue.Create(v))]);
        else if (typed.Length == 0 && field.Required) throw new BadInput(field.Name, "text.missing");
        else if (typed.Length == 0) return;
        else if (field.Control == CaseControl.Whom) body[typed.StartsWith("m:", StringComparison.Ordinal) ? field.Member : "departmentId"] = Id(field, typed[2..]);
        else if (field.Control == CaseControl.Number) body[field.Name] = await ByNumber(field, typed, ct);
        else if (field.Control == CaseControl.Moment) body[field.Name] = Moment(field, typed);
        else if (field.Name.EndsWith("Id", StringComparison.Ordinal)) body[field.Name] = Id(field, typed);
        else body[field.Name] = Known(field, typed);
    }

    private async Task<Guid> ByNumber(CaseField field, string number, CancellationToken ct) =>
        await db.Visible(user).Where(d => d.Number == number).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(ct)
        ?? throw new BadInput(field.Name, "demand.number-unknown", number);

    private static Guid Id(CaseField field, string typed) => Guid.TryParse(typed, out var id) ? id : throw new BadInput(field.Name, "demand.choice-unknown", typed);

    private static DateTime Moment(CaseField field, string typed) => DateTime.TryParse(typed, CultureInfo.InvariantCulture, out var local)
        ? LocalTime.At(local).UtcDateTime
        : throw new BadInput(field.Name, "demand.not-a-time");

    // lists that live in the resources are enumerations of the request; a wrong name would be a bad body, not a bad field
    private static string Known(CaseField field, string typed) => field.Name switch
    {
        "best" => Name<Domain.Demands.Best>(field, typed),
        "priority" => Name<Domain.Demands.Priority>(field, typed),
        "satisfaction" => Name<Domain.Demands.Satisfaction>(field, typed),
        "verdict" => Name<Domain.Demands.Verdict>(field, typed),
        _ => typed,
    };

    private static string Name<T>(CaseField field, string typed)
        where T : struct, Enum => Enum.GetNames<T>().Contains(typed) ? typed : throw new BadInput(field.Name, "demand.choice-unknown", typed);
}
