using Lindian.Domain;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lindian.Features.Shared.Layout;

/// <summary>Every form that posts carries an operation id of its own, so that sending it twice counts once.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OperationTagHelper : TagHelper
{
    /// <summary>The hidden field, for what draws its form itself.</summary>
    public static string Field() => $"<input type=\"hidden\" name=\"{OperationOfRequest.Field}\" value=\"{NewId.Next()}\">";

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.PostContent.AppendHtml(Field());
}
