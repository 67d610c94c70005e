using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lindian.Features.Shared.Layout;

/// <summary><c>&lt;badge tone="Busy" text="demands.state.accepted" /&gt;</c>: a state in one word.</summary>
[HtmlTargetElement("badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BadgeTagHelper(Texts texts) : TagHelper
{
    public Tone Tone { get; set; }

    /// <summary>Text key.</summary>
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", $"state state-{Tone.ToString().ToLowerInvariant()}");
        output.Content.SetContent(texts[Text]);
    }
}
