using Lindian.Domain.Demands;

namespace Lindian.Data;

/// <summary>Filters and words that a member looks for again and again, under a name (D-13). Nobody else sees it, and it never holds a personal key.</summary>
public sealed class SavedView
{
    public Guid Id { get; init; }
    public Guid MemberId { get; init; }
    public string Name { get; set; } = "";
    public DemandState? State { get; init; }
    public string? TypeCode { get; init; }
    public Guid? CommunityId { get; init; }
    public Guid? OwnerId { get; init; }

    /// <summary>Words to find.</summary>
    public string? Find { get; init; }
    public DateTime CreatedAt { get; init; }
}
