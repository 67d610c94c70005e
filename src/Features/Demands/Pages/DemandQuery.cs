using Lindian.Domain.Demands;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>What a list page is asked for in its address; each part is also a chip that can be taken off.</summary>
public sealed class DemandQuery
{
    [FromQuery(Name = "state")]
    public DemandState? State { get; set; }

    [FromQuery(Name = "type")]
    public string? Type { get; set; }

    [FromQuery(Name = "community")]
    public string? Community { get; set; }

    [FromQuery(Name = "owner")]
    public string? Owner { get; set; }

    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>The filters that are on, beside the state: name in the address and what was asked.</summary>
    public IEnumerable<(string Name, string Value)> On
    {
        get
        {
            (string Name, string? Value)[] all = [("find", Find), ("type", Type), ("community", Community), ("owner", Owner)];
            return all.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (f.Name, f.Value ?? ""));
        }
    }
}
