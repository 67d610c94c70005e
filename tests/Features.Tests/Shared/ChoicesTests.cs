using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Tests.Shared;

public sealed class A_choice_in_the_address
{
    [Fact]
    public void is_kept_in_a_cookie_and_leads_back_to_the_same_page()
    {
        var response = Visit("/manage/demands", "?lang=en&q=%E5%81%9C%E7%94%B5");
        response.StatusCode.ShouldBe(302);
        response.Headers.Location.ToString().ShouldBe("/manage/demands?q=%E5%81%9C%E7%94%B5");
        response.Headers.SetCookie.ToString().ShouldStartWith("lang=en;");
    }

    [Theory, InlineData("//evil.example/"), InlineData("/\\evil.example"), InlineData("///evil.example")]
    public void never_leads_to_another_site(string path)
    {
        var location = Visit(path, "?lang=en").Headers.Location.ToString();
        location.ShouldStartWith("/");
        new Uri(new Uri("https://lindian.example"), location).Host.ShouldBe("lindian.example");
    }

    [Theory, InlineData("?lang=xx"), InlineData("?q=1")]
    public void that_means_nothing_is_left_alone(string query) => Visit("/", query).StatusCode.ShouldBe(200);

    [Theory]
    [InlineData(null, null, "zh-CN")]
    [InlineData(null, "en-GB,en;q=0.9,zh;q=0.5", "en")]
    [InlineData(null, "fr,zh-TW;q=0.8,en;q=0.5", "zh-CN")]
    [InlineData("lang=zh", "en", "zh-CN")]
    [InlineData("lang=en", "zh-CN", "en")]
    [InlineData("lang=<script>", null, "zh-CN")]
    public void comes_before_the_browsers_wish(string? cookie, string? accepts, string expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = cookie;
        request.Headers.AcceptLanguage = accepts;
        request.PageLanguage().ShouldBe(expected);
    }

    private static HttpResponse Visit(string path, string query)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = path, QueryString = new(query) } };
        _ = Choices.Remember(context, _ => Task.CompletedTask);
        return context.Response;
    }
}
