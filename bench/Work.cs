using System.Net.Http.Json;
using Lindian.Domain;
using Lindian.Domain.Organization;

namespace Lindian.Bench;

/// <summary>One kind of request that is measured, and who sends it. The n-th request differs from all others where that matters; null when there is nothing more to do.</summary>
internal sealed record Work(string Name, Role? Role, Func<Samples, long, HttpRequestMessage?> Request)
{
    private const string Waiting = "transition (triage and dispatch)";

    private static readonly string[] Texts =
    [
        "家里停电了，隔壁有电，请尽快派人来看", "电费比上个月多了一倍，要求核对示数", "小区东门电杆倾斜，担心倒下来", "想办理过户，需要什么材料", "晚上电压低，空调带不起来",
    ];

    private static readonly string[] Typed = ["停电", "电费", "跳闸", "过户", "电压", "抄表", "充电", "发票"];

    public static IReadOnlyList<Work> All { get; } =
    [
        new("create (JSON API)", Domain.Organization.Role.Dispatcher, (s, n) => Post("/api/demands", new { words = Words(n), channel = "HOTLINE", contact = new { phone = s.Phone(n) } })),
        new("create (portal form)", null, (s, n) => Form("/raise", new() { ["Input.Words"] = Words(n), ["Input.Phone"] = s.Phone(n), ["Input.Community"] = s.Community(n) })),
        new(Waiting, Domain.Organization.Role.Dispatcher, (s, _) => s.NextWaiting() is { } id ? Post($"/api/demands/{id}/route", new { type = "SERVICE-OTHER", departmentId = s.Department }) : null),
        new("read a demand (API)", Domain.Organization.Role.Dispatcher, (s, n) => Get($"/api/demands/{s.Id(n)}")),
        new("read a demand (page)", Domain.Organization.Role.Dispatcher, (s, n) => Get($"/manage/demands/{s.Id(n)}")),
        new("list, newest first (API)", Domain.Organization.Role.Dispatcher, (_, _) => Get("/api/demands")),
        new("list, newest first (page)", Domain.Organization.Role.Dispatcher, (_, _) => Get("/manage/demands")),
        new("my work, late first (API)", Domain.Organization.Role.Manager, (_, _) => Get("/api/demands?view=Mine")),
        new("my work, late first (page)", Domain.Organization.Role.Manager, (_, _) => Get("/manage/demands/mine")),
        new("dispatcher's queue (API)", Domain.Organization.Role.Dispatcher, (_, _) => Get("/api/demands?view=Queue")),
        new("dispatcher's queue (page)", Domain.Organization.Role.Dispatcher, (_, _) => Get("/manage/demands/queue")),
        new("leader's view with counts", Domain.Organization.Role.RegionLeader, (_, _) => Get("/manage/demands/leader")),
        new("search, two characters (API)", Domain.Organization.Role.Dispatcher, (_, n) => Get("/api/demands?find=" + Uri.EscapeDataString(Typed[n % Typed.Length]))),
        new("search, leader (API)", Domain.Organization.Role.RegionLeader, (_, n) => Get("/api/demands?find=" + Uri.EscapeDataString(Typed[n % Typed.Length]))),
        new("field app, day's take-along", Domain.Organization.Role.Manager, (_, _) => Get("/api/field/snapshot")),
        new("field app, fifty operations", Domain.Organization.Role.Manager, (s, n) => Post("/api/field/operations", FieldDay.Of(s.CommunityId(n), TimeProvider.System.GetUtcNow()))),
        new("portal", null, (_, _) => Get("/")),
        new("portal, community", null, (s, n) => Get("/c/" + s.Community(n))),
        new("tracking page", null, (s, n) => Get("/track/" + s.Code(n))),
    ];

    public bool Creates => Name.StartsWith("create", StringComparison.Ordinal);
    public bool NeedsWaiting => Name == Waiting;

    private static string Words(long n) => Texts[n % Texts.Length] + n;

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Post(string path, object body) => Once(new(HttpMethod.Post, path) { Content = JsonContent.Create(body) });

    private static HttpRequestMessage Form(string path, Dictionary<string, string> fields) => Once(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    private static HttpRequestMessage Once(HttpRequestMessage request)
    {
        request.Headers.Add("Operation-Id", NewId.Next().ToString());
        return request;
    }
}
