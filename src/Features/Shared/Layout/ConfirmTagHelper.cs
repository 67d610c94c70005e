using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lindian.Features.Shared.Layout;

/// <summary>
/// <c>&lt;confirm handler="Withdraw" text="…" question="…"&gt;fields&lt;/confirm&gt;</c>: a button that opens a question, and
/// beneath it the form that posts to the handler. Works without script.
/// </summary>
[HtmlTargetElement("confirm")]
public sealed class ConfirmTagHelper(IHtmlGenerator generator, Texts texts) : TagHelper
{
    /// <summary>Page handler that the form posts to.</summary>
    public string Handler { get; set; } = "";

    /// <summary>Text key of both buttons.</summary>
    public string Text { get; set; } = "";

    /// <summary>Text key of what happens when one goes on.</summary>
    public string Question { get; set; } = "";

    public bool Danger { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("details", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "confirm");
        output.PreContent
            .AppendHtml($"<summary class=\"btn {(Danger ? "btn-outline-danger" : "")}\">").Append(texts[Text]).AppendHtml("</summary>")
            .AppendHtml("<form method=\"post\" action=\"?handler=").Append(Handler).AppendHtml("\"><p>").Append(texts[Question]).AppendHtml("</p>");
        output.PostContent
            .AppendHtml(generator.GenerateAntiforgery(ViewContext)).AppendHtml(OperationTagHelper.Field())
            .AppendHtml($"<button class=\"btn {(Danger ? "btn-danger" : "btn-primary")}\">").Append(texts[Text]).AppendHtml("</button></form>");
    }
}
