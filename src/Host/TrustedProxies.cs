using System.Net;
using Lindian.Data;
using Microsoft.AspNetCore.HttpOverrides;

namespace Lindian.Host;

/// <summary>
/// <c>Proxies</c>: the addresses and networks (<c>127.0.0.1, 10.0.0.0/8</c>) whose word on the visitor's address and scheme is taken.
/// Nobody's unless told: otherwise every visitor could choose the address that limits are counted by.
/// </summary>
public static class TrustedProxies
{
    /// <exception cref="StartRefused">Something in the list is no address and no network.</exception>
    public static void UseTrustedProxies(this IApplicationBuilder app, string? proxies)
    {
        var trusted = (proxies ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (trusted.Length == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var one in trusted)
        {
            if (IPAddress.TryParse(one, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(one, out var network)) options.KnownIPNetworks.Add(network);
            else throw new StartRefused($"Proxies: “{one}” 不是地址也不是网段。“{one}” is neither an address nor a network.");
        }
        app.UseForwardedHeaders(options);
    }
}
