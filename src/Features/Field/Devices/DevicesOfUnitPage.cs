using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Field.Devices;

/// <summary>A phone with whose it is, where that is not oneself.</summary>
public sealed record ShownDevice(DeviceRow Device, string? Member);

/// <summary>What a list of phones shows.</summary>
public sealed record ShownDevices(IReadOnlyList<ShownDevice> Rows);

/// <summary>所辖设备: the phones of those whom one leads, to end one that is lost.</summary>
[Authorize(Policy = FieldRoles.Ending)]
public sealed class DevicesOfUnitPage(DeviceList list) : WorkPage
{
    public IReadOnlyList<ShownDevice> Devices { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Devices = [.. (await list.Led(ct)).Select(d => new ShownDevice(d.Device, d.Member))];

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, [FromServices] RevokeDevice run)
    {
        await run.Run(new(id), Ct);
        return Redirect("/manage/devices/unit?done=revoked");
    }
}
