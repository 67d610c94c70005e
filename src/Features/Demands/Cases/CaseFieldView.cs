using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>A field of a form of the case page, ready to be drawn.</summary>
public sealed record CaseFieldView(CaseView View, CaseForm Form, CaseField Field)
{
    private IReadOnlyList<string> Typed { get; } = View.Typed.Of(Form, Field.Name);

    /// <summary>The open form has the plain names, so that a summary of refusals can point at its fields.</summary>
    public bool Open => View.Typed.Form == Form;

    public string Id => (Open ? "" : $"{Form.Name}-") + Field.Name;

    public string Value => Typed.Count > 0 ? Typed[0] : "";

    public bool Chosen(CaseOption option) => View.Typed.Sent is not null && Open ? Typed.Contains(option.Value) : option.Chosen;

    /// <summary>A form may have its own label for a field that many have.</summary>
    public string Label(Texts texts) => texts.Has($"case.field.{Form.Name}.{Field.Name}") ? texts[$"case.field.{Form.Name}.{Field.Name}"] : texts[$"case.field.{Field.Name}"];

    /// <summary>The options in their groups, in the order in which the groups come.</summary>
    public IEnumerable<IGrouping<string?, CaseOption>> Groups => (Field.Options?.Invoke(View) ?? []).GroupBy(o => o.Group);

    public static string Text(Texts texts, string said) => said.StartsWith('#') ? texts[said[1..]] : said;
}
