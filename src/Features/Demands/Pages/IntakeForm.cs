using System.ComponentModel.DataAnnotations;

namespace Lindian.Features.Demands.Pages;

/// <summary>What the clerk types while the customer speaks. Nothing but the words is needed: a demand without a name is still a demand.</summary>
public sealed class IntakeForm
{
    public string? Channel { get; set; }

    [StringLength(40)]
    public string? Phone { get; set; }

    [StringLength(60)]
    public string? Name { get; set; }

    /// <summary>What the customer is looked up by.</summary>
    [StringLength(100)]
    public string? Find { get; set; }

    /// <summary>The hit that was chosen, as customer/premises; empty for somebody new.</summary>
    public string? Caller { get; set; }

    public string? Community { get; set; }

    public string? Words { get; set; }
}

/// <summary>A chosen hit on its way through a radio button.</summary>
public sealed record CallerChoice(Guid? CustomerId, Guid? PremisesId)
{
    /// <summary>None of the hits, said by hand.</summary>
    public const string SomebodyElse = "new";

    public static CallerChoice Nobody { get; } = new(null, null);

    public static CallerChoice Parse(string? text)
    {
        var parts = (text ?? "").Split('/');
        return parts.Length == 2 ? new(Id(parts[0]), Id(parts[1])) : Nobody;
    }

    public override string ToString() => $"{CustomerId}/{PremisesId}";

    private static Guid? Id(string text) => Guid.TryParse(text, out var id) ? id : null;
}
