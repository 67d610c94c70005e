using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Lindian.Features.Field;
using Lindian.Features.Field.Devices;
using Lindian.Features.Field.Snapshots;
using Lindian.Features.Organization;

namespace Lindian.Features.Tests.Field;

/// <summary>A phone with the field app, on which one or several members sign on; it keeps no cookie.</summary>
internal sealed class FieldPhone(Town town)
{
    private readonly HttpClient http = town.NewClient();

    public Guid Installation { get; } = NewId.Next();
    public string Token { get; set; } = "";

    public static async Task<FieldPhone> Of(Person member)
    {
        var phone = new FieldPhone(member.Town);
        await phone.SignsOn(member);
        return phone;
    }

    public async Task<SignedOn> SignsOn(Person member)
    {
        var on = (await Tries(member)).As<SignedOn>();
        Token = on.Token;
        return on;
    }

    public Task<Reply> Tries(Person member, string password = Person.Password) =>
        Sends(HttpMethod.Post, "/api/field/devices", new { member.StaffNumber, password, installation = Installation, name = "Chrome · Android" });

    public async Task<string> Ticket(Person member) => (await Tries(member)).As<SessionEndpoints.CodeNeeded>().Ticket;

    public Task<Reply> Enters(string ticket, string code) => Sends(HttpMethod.Post, "/api/field/devices/code", new { ticket, code, installation = Installation, name = "Chrome · Android" });

    public Task<Reply> Gets(string url) => Sends(HttpMethod.Get, url);

    public Task<Reply> Posts(string url, object body) => Sends(HttpMethod.Post, url, body);

    public Task<Reply> Deletes(string url) => Sends(HttpMethod.Delete, url);

    public async Task<FieldSnapshot> Takes(string? have = null) => (await Gets("/api/field/snapshot?have=" + have)).As<FieldSnapshot>();

    /// <summary>Announces a photo.</summary>
    public Task<Reply> Announces(Guid id, byte[] photo, string mediaType = "image/jpeg") =>
        Posts("/api/field/attachments", new { id, size = photo.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(photo)), mediaType });

    public Task<Reply> SendsPiece(Guid id, int at, byte[] piece) => Sends(HttpMethod.Patch, $"/api/field/attachments/{id}?at={at}", new ByteArrayContent(piece));

    /// <summary>All of it, in pieces of so many bytes.</summary>
    public async Task<AttachmentState> Uploads(Guid id, byte[] photo, int piece)
    {
        var state = (await Announces(id, photo)).As<AttachmentState>();
        while (!state.Complete) state = (await SendsPiece(id, state.Received, photo[state.Received..Math.Min(photo.Length, state.Received + piece)])).As<AttachmentState>();
        return state;
    }

    public async Task<Reply> Sends(HttpMethod method, string url, object? body = null, int? unsent = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, url) { Content = body is null ? null : body as HttpContent ?? JsonContent.Create(body, options: Person.Json) };
        if (method != HttpMethod.Get) request.Headers.Add("Operation-Id", NewId.Next().ToString());
        if (unsent is { } waiting) request.Headers.Add("Unsent", waiting.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if ((token ?? Token) is { Length: > 0 } shown) request.Headers.Authorization = new AuthenticationHeaderValue("Device", shown);
        using var response = await http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString());
    }
}
