using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Lindian.Domain.Field;
using Lindian.Features.Field;

namespace Lindian.Features.Tests;

/// <summary>A phone of a member with the field app on it: it keeps what was done as operations and sends them when asked to.</summary>
public sealed class WorkPhone(Town town, HttpClient http, string token)
{
    private static readonly JsonSerializerOptions Json = new(Person.Json) { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict };
    private readonly Dictionary<Guid, Guid> last = [];
    private int sequence;

    /// <summary>How wrong its clock is.</summary>
    public TimeSpan Slip { get; set; }

    public DateTimeOffset Clock => town.Clock.GetUtcNow() + Slip;
    public string? Anchor { get; set; }
    public HttpClient Http => http;

    /// <param name="installation">The phone itself; another one for each unless given.</param>
    /// <param name="line">What it speaks over once it has signed on.</param>
    public static async Task<WorkPhone> Of(Person person, Guid? installation = null, HttpClient? line = null)
    {
        var sent = new { staffNumber = person.StaffNumber, password = Person.Password, installation = installation ?? NewId.Next(), name = "Phone" };
        var client = person.Town.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/field/devices") { Content = JsonContent.Create(sent) };
        request.Headers.Add("Operation-Id", NewId.Next().ToString());
        using var response = await client.SendAsync(request);
        var on = new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), null).As<JsonElement>();
        return new WorkPhone(person.Town, line ?? client, on.GetProperty("token").GetString() ?? "") { Anchor = on.GetProperty("anchor").GetProperty("anchor").GetString() };
    }

    /// <summary>Something is done on it, after what was done before on the same thing.</summary>
    public SentOperation Does(string kind, Guid subject, object? body = null, DateTimeOffset? at = null, Guid? mends = null, Guid[]? after = null, Guid[]? photos = null)
    {
        Guid[] before = [.. after ?? [], .. last.TryGetValue(subject, out var previous) && previous != mends ? [previous] : Array.Empty<Guid>()];
        var operation = new SentOperation(
            NewId.Next(), ++sequence, kind, subject, at ?? Clock, JsonSerializer.SerializeToElement(body ?? new { }, Json), before, Anchor, mends, photos);
        last[subject] = operation.Id;
        return operation;
    }

    public async Task<OperationResult> Sends(SentOperation operation) => (await Sends([operation])).Single();

    public async Task<IReadOnlyList<OperationResult>> Sends(params SentOperation[] operations) => (await TriesToSend(operations)).As<TakeOperations.Answer>().Results;

    public Task<Reply> TriesToSend(params SentOperation[] operations) => Calls(HttpMethod.Post, "/api/field/operations", JsonContent.Create(new { sentAt = Clock, operations }, options: Json));

    /// <summary>Done and sent at once; it must be taken.</summary>
    public async Task<OperationResult> Did(string kind, Guid subject, object? body = null)
    {
        var result = await Sends(Does(kind, subject, body));
        result.Outcome.ShouldBe(FieldOutcome.Applied, $"{result.Code} {result.Text}");
        return result;
    }

    /// <summary>A picture goes up, in pieces.</summary>
    public async Task<Guid> Uploads(byte[] picture, int piece = 100_000)
    {
        var id = NewId.Next();
        (await Announces(id, picture)).Ok.ShouldBeTrue();
        for (var at = 0; at < picture.Length; at += piece)
        {
            var reply = await SendsPiece(id, at, picture[at..Math.Min(at + piece, picture.Length)]);
            reply.Ok.ShouldBeTrue(reply.Body);
        }

        return id;
    }

    public Task<Reply> Announces(Guid id, byte[] picture) => Calls(HttpMethod.Post, "/api/field/attachments",
        JsonContent.Create(new { id, size = picture.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(picture)), mediaType = "image/jpeg" }));

    public async Task<Reply> SendsPiece(Guid id, int at, byte[] piece)
    {
        using var content = new ByteArrayContent(piece) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") } };
        return await Calls(HttpMethod.Patch, $"/api/field/attachments/{id}?at={at}", content);
    }

    public async Task<Reply> Calls(HttpMethod method, string url, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.Authorization = new("Device", token);
        request.Headers.Add("Operation-Id", NewId.Next().ToString());
        using var response = await http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), null);
    }
}
