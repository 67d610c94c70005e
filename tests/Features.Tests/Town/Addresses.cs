using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Lindian.Features.Tests;

/// <summary>Gives each browser of a town a network address of its own, which the test server lacks.</summary>
internal sealed class Addressed(HttpMessageHandler inner, int number) : DelegatingHandler(inner)
{
    internal const string Header = "Test-Address";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add(Header, new IPAddress([10, (byte)(number >> 16), (byte)(number >> 8), (byte)number]).ToString());
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Takes the address that a test browser says it has.</summary>
internal sealed class AddressFromHeader : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Addressed.Header], out var address)) context.Connection.RemoteIpAddress = address;
            return rest(context);
        });
        next(app);
    };
}
