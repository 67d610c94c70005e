using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Portal;

/// <summary>What to write down after raising: number, tracking code, and what happens next.</summary>
[AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RaisedPage(TrackedDemand tracked) : WorkPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public Tracking Seen { get; private set; } = null!;

    public override async Task Load(CancellationToken ct) => Seen = await tracked.Read(Code, HttpContext, ct);
}
