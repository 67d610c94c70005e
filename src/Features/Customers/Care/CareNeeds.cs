using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Customers;

namespace Lindian.Features.Customers;

/// <summary>The kinds of need as they rest in the seal: their names, because what is sealed outlives the program.</summary>
internal static class CareNeeds
{
    /// <exception cref="BadInput">None was named.</exception>
    public static IReadOnlyList<CareNeed> Check(IReadOnlyList<CareNeed>? needs) =>
        needs is { Count: > 0 } && needs.All(Enum.IsDefined) ? [.. needs.Distinct().Order()] : throw new BadInput("needs", "care.no-need");

    public static string Text(IEnumerable<CareNeed> needs) => string.Join(',', needs);

    public static IReadOnlyList<CareNeed> Open(this Vault vault, CareFile file) => vault.Open(file.Needs) is not { Length: > 0 } text ? []
        : [.. text.Split(',').Select(name => Enum.TryParse<CareNeed>(name, out var need) ? need : (CareNeed?)null).OfType<CareNeed>()];
}
