using System.Text.RegularExpressions;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>A staff number (工号): letters, digits and dashes, told to customers and used to sign in; capitals and small letters are the same.</summary>
internal static partial class StaffNumber
{
    public static string Checked(string? typed)
    {
        var number = Typed.Required(typed, "staffNumber", 20).ToUpperInvariant();
        return Form().IsMatch(number) ? number : throw new BadInput("staffNumber", "member.number-wrong");
    }

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]*$")]
    private static partial Regex Form();
}
