using Lindian.Domain;
using Lindian.Domain.Text;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Why an administrator takes away what somebody signs in with: a few words at least, without numbers of people, for the access log.</summary>
internal static class LossReason
{
    private const int Shortest = 4, Longest = 200;

    /// <exception cref="BadInput"><c>second-factor.reason-too-short</c></exception>
    public static string Of(string typed)
    {
        var reason = Typed.Required(typed, "reason", Longest);
        return reason.Length < Shortest ? throw new BadInput("reason", "second-factor.reason-too-short", Shortest) : Redaction.Of(reason);
    }
}
