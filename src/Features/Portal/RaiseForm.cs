using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Portal;

/// <summary>What a resident types to raise a demand; checked by <see cref="RaiseAtPortal"/> for pages and programs alike.</summary>
public sealed class RaiseForm
{
    [Required(ErrorMessage = "validation.portal-words")]
    public string Words { get; init; } = "";

    public string? Community { get; init; }

    public string? AccountNumber { get; init; }

    /// <summary>Where it is, as far as a building: for what no account number and no community tells.</summary>
    public string? Address { get; init; }

    /// <summary>WGS-84 degrees, typed or found by the phone.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public IReadOnlyList<IFormFile>? Photos { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }
}
