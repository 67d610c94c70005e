using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Shared;

/// <summary>Where a request comes from, as limits count it.</summary>
public static class VisitorAddress
{
    /// <summary>One household has a whole /64 of IPv6.</summary>
    public static string Address(this HttpContext visitor)
    {
        var address = visitor.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }
}
