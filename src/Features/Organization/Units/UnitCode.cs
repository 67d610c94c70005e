using System.Text.RegularExpressions;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>The code of a unit: it stands in addresses and on posters, so letters, digits, dash, dot and underscore only.</summary>
internal static partial class UnitCode
{
    public static string Checked(string? typed)
    {
        var code = Typed.Required(typed, "code", 40);
        return Form().IsMatch(code) ? code : throw new BadInput("code", "unit.code-wrong");
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex Form();
}
