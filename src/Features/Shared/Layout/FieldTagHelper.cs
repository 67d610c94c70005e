using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lindian.Features.Shared.Layout;

/// <summary>
/// <c>&lt;field for="Input.Phone" label="…" hint="…" type="tel" /&gt;</c>: label, hint, control and what was wrong with it, tied
/// together for screen readers. Other attributes go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(FieldControl control, Texts texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>Text key.</summary>
    public string Label { get; set; } = "";

    /// <summary>Text key.</summary>
    public string? Hint { get; set; }

    /// <summary>An input type, <c>textarea</c>, or (with <see cref="Items"/>) <c>select</c> or <c>radio</c>.</summary>
    public string Type { get; set; } = "text";

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The element id of a field, as links to it need it.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>The label that a field of this page was drawn with, for what speaks of the field elsewhere.</summary>
    public static string? LabelOf(ViewContext view, string name) => view.HttpContext.Items[$"label of {name}"] as string;

    /// <summary>Leaves the label of a field that is drawn by other means.</summary>
    public static void LeaveLabel(ViewContext view, string name, string label) => view.HttpContext.Items[$"label of {name}"] = label;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Hint is "") Hint = null; // what a page that has none this time passes on
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = context.AllAttributes["id"]?.Value.ToString() ?? IdOf(name);
        ViewContext.HttpContext.Items[$"label of {name}"] = texts[Label];
        var error = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        var attributes = output.Attributes.ToDictionary(a => a.Name, a => (object?)(a.Value is HtmlString html ? html.Value : a.Value));
        Describe(attributes, id, error);
        output.Attributes.Clear();

        // a list without an empty entry has always something chosen
        var chosen = Type == "select" && Items.Any() && Items.All(item => item.Value is not (null or ""));
        var (group, needed) = (Type == "radio", chosen || For.Metadata.IsRequired || attributes.ContainsKey("required"));
        (output.TagName, output.TagMode) = (group ? "fieldset" : "div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "mb-3");
        var hint = Note(Hint is null ? null : texts[Hint], $"{id}_hint", "form-hint");
        var drawn = control.Draw(ViewContext, For, Type, Items, attributes);
        if (Type == "checkbox") output.Content.AppendHtml("<div class=\"form-check\">").AppendHtml(drawn).AppendHtml(LabelOf(id, group, needed)).AppendHtml(hint).AppendHtml("</div>");
        else output.Content.AppendHtml(LabelOf(id, group, needed)).AppendHtml(hint).AppendHtml(drawn);
        output.Content.AppendHtml(Note(error, $"{id}_error", "invalid-feedback d-block"));
    }

    private void Describe(Dictionary<string, object?> attributes, string id, string? error)
    {
        string?[] notes = [Hint is null ? null : $"{id}_hint", error is null ? null : $"{id}_error"];
        if (notes.Any(note => note is not null)) attributes["aria-describedby"] = string.Join(' ', notes.OfType<string>());
        if (error is not null) attributes["aria-invalid"] = "true";
        if (For.Metadata.IsRequired && Type != "checkbox") attributes.TryAdd("required", "required");
    }

    private TagBuilder LabelOf(string id, bool group, bool needed)
    {
        var label = new TagBuilder(group ? "legend" : "label");
        if (!group) label.Attributes["for"] = id;
        label.AddCssClass(Type == "checkbox" ? "form-check-label" : "form-label");
        label.InnerHtml.Append(texts[Label]);
        if (!needed) label.InnerHtml.AppendHtml(" ").AppendHtml(Note(texts["field.optional"], null, "form-optional", "small"));
        return label;
    }

    private static HtmlContentBuilder Note(string? text, string? id, string look, string tag = "div")
    {
        var note = new HtmlContentBuilder();
        if (text is null) return note;
        var element = new TagBuilder(tag);
        if (id is not null) element.Attributes["id"] = id;
        element.AddCssClass(look);
        element.InnerHtml.Append(text);
        return (HtmlContentBuilder)note.AppendHtml(element);
    }
}
