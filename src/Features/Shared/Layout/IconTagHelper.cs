using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lindian.Features.Shared.Layout;

/// <summary><c>&lt;icon name="search" /&gt;</c>: a drawing of <c>src/Web/icons.txt</c>, always beside words or a label.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(Assets assets) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("svg", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendHtml("<use href=\"").Append($"{assets["icons.svg"]}#{Name}").AppendHtml("\"></use>");
    }
}
