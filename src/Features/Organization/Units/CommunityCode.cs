using Lindian.Domain;
using Lindian.Domain.Organization;
using Microsoft.AspNetCore.Http;
using QRCoder;

namespace Lindian.Features.Organization;

/// <summary>The QR code that hangs in a community: the portal's address with the community's code (O-2). A manager's scan starts a visit.</summary>
public sealed class CommunityCode(UnitBook book)
{
    /// <summary>An SVG of 12 modules of error correction M, readable from a poster.</summary>
    public async Task<string> Svg(Guid communityId, HttpRequest request, CancellationToken ct)
    {
        var found = (await book.Unit(communityId, ct)).Unit;
        if (found.Kind != UnitKind.Community) throw new NotFound("community");
        return Draw(Address(found.Code, request));
    }

    public static string Draw(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        return drawing.GetGraphic(8);
    }

    public static string Address(string code, HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/c/{Uri.EscapeDataString(code)}";
}
