using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Demands;

/// <summary>Which form of the case page is open, and what was typed into it before it was refused.</summary>
/// <param name="Form">The form that was posted, or that the address asks for.</param>
/// <param name="Refused">The rules said no: what was typed is kept.</param>
public sealed record CaseTyped(CaseForm? Form = null, IFormCollection? Sent = null, bool Refused = false)
{
    public static CaseTyped Nothing { get; } = new();

    public IReadOnlyList<string> Of(CaseForm form, string field) =>
        form == Form && Sent is not null ? [.. Sent[field].OfType<string>()] : [];

    /// <summary>The free text that was typed, for when its form is not offered any more.</summary>
    public IEnumerable<(string Field, string Text)> Texts => Form is null || Sent is null ? [] :
        from one in Form.Fields
        where one.Control == CaseControl.Words
        let text = Sent[one.Name].ToString()
        where text.Length > 0
        select (one.Name, text);
}
