using System.ComponentModel.DataAnnotations;
using Lindian.Domain.Demands;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Portal;

/// <summary>补充: words, photos, or both.</summary>
public sealed class AddForm
{
    public string? Words { get; init; }

    public IReadOnlyList<IFormFile>? Photos { get; init; }
}

/// <summary>催办 and 撤单: words are welcome, not asked.</summary>
public sealed class WordsForm
{
    public string? Words { get; init; }
}

/// <summary>评价: nothing is chosen beforehand; a low one asks for its reason.</summary>
public sealed class RateForm
{
    [Required(ErrorMessage = "validation.portal-rating")]
    public Satisfaction? Satisfaction { get; init; }

    public string? Reason { get; init; }

    public string? Words { get; init; }
}

/// <summary>申诉.</summary>
public sealed class AppealForm
{
    [Required(ErrorMessage = "validation.portal-ground")]
    public string? Ground { get; init; }

    [Required(ErrorMessage = "validation.portal-words")]
    public string Words { get; init; } = "";
}
