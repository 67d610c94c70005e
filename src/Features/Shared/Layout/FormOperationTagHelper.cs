using Lindian.Domain;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lindian.Features.Shared.Layout;

/// <summary>Gives every posting form an operation id, so that a form sent twice counts once.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormOperationTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase)) output.PostContent.AppendHtml(Field());
    }

    /// <summary>The hidden field, for helpers that write a form themselves.</summary>
    public static string Field() => $"<input type=\"hidden\" name=\"{OperationOfRequest.Field}\" value=\"{NewId.Next()}\">";
}
