using System.Net.Http.Json;
using Lindian.Domain;

namespace Lindian.Bench;

/// <summary>The requests that are measured.</summary>
internal static class Work
{
    private static readonly string[] Texts =
    [
        "家里停电了，隔壁有电，请尽快派人来看", "电费比上个月多了一倍，要求核对示数", "小区东门电杆倾斜，担心倒下来", "想办理过户，需要什么材料", "晚上电压低，空调带不起来",
    ];

    public static Task<HttpResponseMessage> Raise(HttpClient clerk, long n)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/demands")
        {
            Content = JsonContent.Create(new { words = Texts[n % Texts.Length] + n, channel = "HOTLINE", contact = new { phone = $"139{n % 100_000_000:00000000}" } }),
        };
        request.Headers.Add("Operation-Id", NewId.Next().ToString());
        return clerk.SendAsync(request);
    }

    public static Task<HttpResponseMessage> List(HttpClient clerk, long n) => clerk.GetAsync(new Uri("/api/demands", UriKind.Relative));

    public static Task<HttpResponseMessage> Queue(HttpClient clerk, long n) => clerk.GetAsync(new Uri("/api/demands?view=Queue", UriKind.Relative));
}
