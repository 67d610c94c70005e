using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Lindian.Features.Portal;

/// <summary>公告栏 (P-10): the sheet that hangs in a community, A4, with the QR code that leads back to its page.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPages.Kept)]
public sealed class SheetPage(CommunityFace face) : WorkPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public CommunityView Seen { get; private set; } = null!;
    public string Address => CommunityCode.Address(Seen.Unit.Code, Request);

    /// <summary>SVG of our own making.</summary>
    public string Qr => CommunityCode.Draw(Address);

    public override async Task Load(CancellationToken ct) => Seen = await face.Of(Code, ct);
}
