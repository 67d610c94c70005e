using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Lindian.Features.Shared.Layout;

/// <summary>Draws the control of a <c>&lt;field&gt;</c>, filled with what was typed or else with the model's value.</summary>
public sealed class FieldControl(IHtmlGenerator generator, Texts texts)
{
    public IHtmlContent Draw(
        ViewContext view, ModelExpression field, string type, IEnumerable<SelectListItem> items, Dictionary<string, object?> attributes)
    {
        Look(attributes, type is "select" ? "form-select" : type is "checkbox" or "radio" ? "form-check-input" : "form-control");
        var (model, name, list) = (field.ModelExplorer, field.Name, items.ToList());
        return type switch
        {
            "textarea" => generator.GenerateTextArea(view, model, name, rows: 4, columns: 0, attributes),
            "select" => generator.GenerateSelect(view, model, list.Exists(i => string.IsNullOrEmpty(i.Value)) ? null : texts["field.choose"], name, list, allowMultiple: false, attributes),
            "checkbox" => Checkbox(view, field, attributes),
            "radio" => Radios(view, field, list, attributes),
            "password" => generator.GeneratePassword(view, model, name, null, attributes),
            _ => generator.GenerateTextBox(view, model, name, field.Model, FormatOf(type), With(attributes, "type", type)),
        };
    }

    private HtmlContentBuilder Checkbox(ViewContext view, ModelExpression field, Dictionary<string, object?> attributes)
    {
        var box = generator.GenerateCheckBox(view, field.ModelExplorer, field.Name, null, attributes);
        var hidden = generator.GenerateHiddenForCheckbox(view, field.ModelExplorer, field.Name);
        return (HtmlContentBuilder)new HtmlContentBuilder().AppendHtml(box).AppendHtml(hidden);
    }

    private HtmlContentBuilder Radios(
        ViewContext view, ModelExpression field, List<SelectListItem> items, Dictionary<string, object?> attributes)
    {
        var radios = new HtmlContentBuilder();
        foreach (var (index, item) in items.Index())
        {
            var id = FieldTagHelper.IdOf(view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name)) + (index == 0 ? "" : $"_{index}");
            var radio = generator.GenerateRadioButton(view, field.ModelExplorer, field.Name, item.Value, null, With(attributes, "id", id));
            radios.AppendHtml("<label class=\"form-check\">").AppendHtml(radio)
                .AppendHtml("<span class=\"form-check-label\">").Append(item.Text).AppendHtml("</span></label>");
        }

        return radios;
    }

    private static string? FormatOf(string type) => type switch
    {
        "date" => "{0:yyyy-MM-dd}",
        "datetime-local" => "{0:yyyy-MM-ddTHH:mm}",
        _ => null,
    };

    private static void Look(Dictionary<string, object?> attributes, string look) =>
        attributes["class"] = $"{look} {attributes.GetValueOrDefault("class")}{(attributes.ContainsKey("aria-invalid") ? " is-invalid" : "")}".Trim();

    private static Dictionary<string, object?> With(Dictionary<string, object?> attributes, string name, object value) =>
        new(attributes) { [name] = value };
}
