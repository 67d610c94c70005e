using Lindian.Domain.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lindian.Features.Demands.Pages;

/// <summary>
/// <c>&lt;demand-words row="row" labels="labels" /&gt;</c>: what was said, and under it what presses. In code, because a list draws it
/// fifty times and a partial view costs more than all that stands in it.
/// </summary>
[HtmlTargetElement("demand-words", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DemandWordsTagHelper(Texts texts) : TagHelper
{
    public DemandRow? Row { get; set; }

    /// <summary>Without them the type is left out: the queue has a column for it.</summary>
    public DemandLabels? Labels { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Row is not { } row) return;
        output.Content.AppendHtml("<div class=\"demand-words\">").Append(row.Summary).AppendHtml("</div>\n<div class=\"demand-marks\">");
        if (Labels is { } labels) output.Content.AppendHtml("<small class=\"text-secondary\">").Append(labels.Type(row.TypeCode)).AppendHtml("</small>\n");
        foreach (var (tone, text) in Marks(row)) output.Content.AppendHtml($"<span class=\"state state-{tone}\">").Append(text).AppendHtml("</span>\n");
        output.Content.AppendHtml("</div>");
    }

    private IEnumerable<(string Tone, string Text)> Marks(DemandRow row)
    {
        if (row.Danger) yield return ("bad", texts["demands.danger"]);
        if (row.Priority >= Priority.High) yield return (row.Priority == Priority.Critical ? "bad" : "warn", texts[$"priority.{row.Priority}"]);
        if (row.Supervised) yield return ("warn", texts["demands.supervised"]);
        if (row.UrgeCount > 0) yield return ("warn", texts.Get("demands.urged", row.UrgeCount));
        if (row.ReturnCount > 0) yield return ("neutral", texts.Get("demands.returned", row.ReturnCount));
    }
}
