using System.Net;
using System.Net.Sockets;

namespace Lindian.Browser.Tests.Field;

/// <summary>The line between a phone and the server, which may be cut: what runs over it ends, and nothing new gets through.</summary>
public sealed class Line : IDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> open = [];
    private readonly int server;
    private volatile bool cut;

    public Line(string url)
    {
        server = new Uri(url).Port;
        door.Start();
        _ = Accept();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)door.LocalEndpoint).Port}";

    public void Cut()
    {
        cut = true;
        lock (open)
        {
            open.ForEach(c => c.Dispose());
            open.Clear();
        }
    }

    public void Mend() => cut = false;

    public void Dispose()
    {
        Cut();
        door.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Join(await door.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private async Task Join(TcpClient phone)
    {
        using var there = new TcpClient();
        using (phone)
        {
            try
            {
                if (cut) return;
                await there.ConnectAsync(IPAddress.Loopback, server);
                lock (open) open.AddRange([phone, there]);
                await Task.WhenAny(phone.GetStream().CopyToAsync(there.GetStream()), there.GetStream().CopyToAsync(phone.GetStream()));
            }
            catch (Exception over) when (over is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // cut
            }
        }
    }
}
