using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Field.Devices;

/// <summary>我的设备: the phones on which one signed on, to end one that is lost or no longer used.</summary>
[Authorize(Policy = FieldRoles.Using)]
public sealed class DevicesPage(DeviceList list) : WorkPage
{
    public IReadOnlyList<DeviceRow> Devices { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Devices = await list.Mine(ct);

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, [FromServices] RevokeDevice run)
    {
        await run.Run(new(id), Ct);
        return Redirect("/manage/devices?done=revoked");
    }
}
