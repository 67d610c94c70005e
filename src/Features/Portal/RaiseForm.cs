using System.ComponentModel.DataAnnotations;

namespace Lindian.Features.Portal;

/// <summary>What a resident types to raise a demand; checked by <see cref="RaiseAtPortal"/> for pages and programs alike.</summary>
public sealed class RaiseForm
{
    [Required(ErrorMessage = "validation.portal-words")]
    public string Words { get; init; } = "";

    public string? Community { get; init; }

    public string? AccountNumber { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }
}
