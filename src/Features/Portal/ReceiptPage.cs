using Lindian.Features.Shared;
using Lindian.Features.Visits.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Portal;

/// <summary>回执核验 (V-4): whoever holds the code of a receipt sees whether the signature still covers the record, and which part does not.</summary>
[AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReceiptPage(ReceiptView view, PortalLimits limits) : WorkPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>Null when no record has this code.</summary>
    public Receipt? Seen { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        limits.CheckCodes(HttpContext);
        Seen = await view.Find(Code, ct);
        if (Seen is not null) return;
        limits.CountWrongCode(HttpContext);
        Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
