using System.Net.Http.Json;
using System.Text.Json;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Host.Demo;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Bench;

/// <summary>Who asks: some browsers of each role, each with a connection and a session of its own. No role: residents.</summary>
internal sealed class Visitors
{
    private readonly Dictionary<Role, string> staff;
    private readonly Dictionary<string, IReadOnlyList<HttpClient>> known = new(StringComparer.Ordinal);

    private Visitors(Dictionary<Role, string> staff) => this.staff = staff;

    public static async Task<Visitors> Of(Store store)
    {
        var members = await store.Ask(db => db.Members.AsNoTracking().OrderBy(m => m.StaffNumber).ToListAsync());
        Role[] roles = [Role.Dispatcher, Role.Manager, Role.RegionLeader];
        return new(roles.ToDictionary(r => r, r => members.First(m => m.Grants.Any(g => g.Role == r)).StaffNumber));
    }

    public async Task<IReadOnlyList<HttpClient>> Get(Role? role, int connections, bool keepAlive)
    {
        var key = $"{role} {keepAlive}";
        if (!known.TryGetValue(key, out var all))
            known[key] = all = await Task.WhenAll(Enumerable.Range(0, Mode.Many).Select(_ => Open(role is { } of ? staff[of] : null, keepAlive)));
        return [.. all.Take(connections)];
    }

    private static async Task<HttpClient> Open(string? staffNumber, bool keepAlive)
    {
        var visitor = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1, AllowAutoRedirect = false }) { BaseAddress = Node.Address };
        visitor.DefaultRequestHeaders.ConnectionClose = !keepAlive;
        visitor.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        await Token(visitor);
        if (staffNumber is null) return visitor;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = JsonContent.Create(new { staffNumber, password = DemoOrganisation.Password }) };
        request.Headers.Add("Operation-Id", NewId.Next().ToString());
        (await visitor.SendAsync(request)).EnsureSuccessStatusCode();
        await Token(visitor);
        return visitor;
    }

    private static async Task Token(HttpClient visitor)
    {
        visitor.DefaultRequestHeaders.Remove("X-Antiforgery");
        visitor.DefaultRequestHeaders.Remove("Accept-Encoding");
        var me = await visitor.GetFromJsonAsync<JsonElement>("/api/session");
        visitor.DefaultRequestHeaders.Add("X-Antiforgery", me.GetProperty("antiforgery").GetString());
        visitor.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
    }
}
