using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lindian.Features.Shared.Layout;

/// <summary><c>&lt;moment utc="Model.At" /&gt;</c>: a point in time in local minutes; nothing where there is none.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper : TagHelper
{
    public DateTime? Utc { get; set; }

    /// <summary>Only the day.</summary>
    public bool Day { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Utc is not { } utc)
        {
            output.SuppressOutput();
            return;
        }

        (output.TagName, output.TagMode) = ("time", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(Day ? LocalTime.Day(utc) : LocalTime.Minute(utc));
    }
}
