using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>Which part of the queue.</summary>
public sealed class QueueQuery
{
    [FromQuery(Name = "danger")]
    public bool Danger { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>How many have just been sent.</summary>
    [FromQuery(Name = "sent")]
    public int? Sent { get; set; }

    /// <summary>One has just been merged.</summary>
    [FromQuery(Name = "merged")]
    public bool Merged { get; set; }
}

/// <summary>What was typed into the rows; an empty type or target means the suggested one. Keyed by the demand, because the queue moves.</summary>
public sealed class QueueForm
{
    public Dictionary<Guid, string?> Types { get; set; } = [];
    public Dictionary<Guid, string?> Targets { get; set; } = [];

    /// <summary>The version that the user saw.</summary>
    public Dictionary<Guid, int> Versions { get; set; } = [];

    public List<Guid> Ids { get; set; } = [];
}
