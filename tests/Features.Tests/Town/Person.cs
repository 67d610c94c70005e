using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lindian.Data;
using Lindian.Domain.Organization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests;

/// <summary>Somebody who uses the product over HTTP, with a browser's cookies and the antiforgery token of its pages.</summary>
public sealed class Person(Town town, HttpClient http)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    public const string Password = "Sunny-day-2026";

    public Guid MemberId { get; private init; }
    public string StaffNumber { get; private init; } = "";
    public string Name { get; private init; } = "";
    public Town Town => town;
    public HttpClient Http => http;
    private string antiforgery = "";

    /// <summary>A resident with a browser and no account.</summary>
    public static Person Resident(Town town) => new(town, town.NewClient());

    public static Task<Person> Join(Town town, string name, Guid unitId) => town.InDb(async (db, services) =>
    {
        var number = $"S{town.Next():00000}";
        var member = Member.Join(number, name + number, unitId);
        var account = new Account { MemberId = member.Id, UserName = number, NormalizedUserName = number, LockoutEnabled = true, SecurityStamp = "s" };
        account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        db.AddRange(member, account);
        await db.SaveChangesAsync();
        return new Person(town, town.NewClient()) { MemberId = member.Id, StaffNumber = number, Name = member.Name };
    });

    public Task IsGiven(Role role, Guid unitId) => town.InDb(async (db, _) =>
    {
        (await db.Set<Member>().SingleAsync(m => m.Id == MemberId)).Give(role, unitId);
        return await db.SaveChangesAsync();
    });

    public async Task<Reply> SignsIn(string password = Password)
    {
        await TakeToken();
        var reply = await Posts("/api/session", new { staffNumber = StaffNumber, password });
        await TakeToken();
        return reply;
    }

    /// <summary>The same person at another browser.</summary>
    public Person At(HttpClient browser) => new(town, browser) { MemberId = MemberId, StaffNumber = StaffNumber, Name = Name };

    /// <summary>Opens a page as a browser without script does, following redirects.</summary>
    public Task<OpenPage> Opens(string url) => OpenPage.Get(this, url);

    public Task<Reply> Gets(string url) => Sends(HttpMethod.Get, url, null, null);

    /// <param name="operation">The operation id; a fresh one when the test does not care.</param>
    public Task<Reply> Posts(string url, object? body = null, Guid? operation = null) => Sends(HttpMethod.Post, url, body, operation ?? NewId.Next());

    public Task<Reply> Puts(string url, object? body = null, Guid? operation = null) => Sends(HttpMethod.Put, url, body, operation ?? NewId.Next());

    public Task<Reply> Deletes(string url) => Sends(HttpMethod.Delete, url, null, NewId.Next());

    private async Task<Reply> Sends(HttpMethod method, string url, object? body, Guid? operation)
    {
        if (method != HttpMethod.Get && antiforgery.Length == 0) await TakeToken();
        using var request = new HttpRequestMessage(method, url);
        if (method != HttpMethod.Get) request.Content = JsonContent.Create(body ?? new { }, options: Json);
        if (operation is { } id) request.Headers.Add("Operation-Id", id.ToString());
        if (method != HttpMethod.Get) request.Headers.Add("X-Antiforgery", antiforgery);
        using var response = await http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString());
    }

    private async Task TakeToken()
    {
        using var me = JsonDocument.Parse(await http.GetStringAsync("/api/session"));
        antiforgery = me.RootElement.GetProperty("antiforgery").GetString() ?? "";
    }
}

/// <summary>An answer: status, body, and the code of a refusal.</summary>
public sealed record Reply(int Status, string Body, string? Location)
{
    public bool Ok => Status is >= 200 and < 300;

    /// <summary>The stable code of a refusal, or empty.</summary>
    public string Code
    {
        get
        {
            if (Ok || !Body.StartsWith('{')) return "";
            using var problem = JsonDocument.Parse(Body);
            return problem.RootElement.TryGetProperty("code", out var code) ? code.GetString() ?? "" : "";
        }
    }

    public T As<T>()
    {
        Ok.ShouldBeTrue($"{Status}: {Body}");
        return JsonSerializer.Deserialize<T>(Body, Person.Json)!;
    }
}
