using Lindian.Features.Shared;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Demands;

/// <summary>
/// <c>&lt;customer-card id="…" name="张*" phone="138****1234" /&gt;</c>: who speaks, masked, with the way to the customer's page where
/// this house has one.
/// </summary>
[HtmlTargetElement("customer-card", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CustomerCardTagHelper(Texts texts, EndpointDataSource endpoints) : TagHelper
{
    private const string Door = "manage/customers/{id:guid}";

    public Guid Id { get; set; }
    public string Name { get; set; } = "";
    public string? Phone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("p", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "customer-card");
        output.Content.Append(Name.Length > 0 ? Name : texts["case.customer-unnamed"]).AppendHtml(" ").Append(Phone ?? texts["case.no-phone"]);
        if (endpoints.Endpoints.OfType<RouteEndpoint>().Any(e => e.RoutePattern.RawText?.Trim('/') == Door))
            output.Content.AppendHtml($" <a href=\"/manage/customers/{Id}\">").Append(texts["case.unmask"]).AppendHtml("</a>");
    }
}
