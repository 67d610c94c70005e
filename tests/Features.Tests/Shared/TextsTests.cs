using System.Text.RegularExpressions;
using Lindian.Features.Shared;

namespace Lindian.Features.Tests.Shared;

public sealed class Every_text
{
    private static readonly Texts texts = new(Texts.EmbeddedIn(typeof(Texts).Assembly), strict: true);

    [Fact]
    public void is_written_in_Chinese_and_English_and_defined_once() => texts.Keys.Count.ShouldBeGreaterThan(30);

    [Fact]
    public void named_in_code_or_markup_exists() => Missing(
        @"(?:\bT|\b[tT]exts)(?:\[|\.Get\(\s*)""(?<key>[^""]+)""",
        @"new MenuItem\(\s*""(?<key>[^""]+)""",
        @"<(?:field|confirm|empty|badge)\b[^>]*?\s(?:label|hint|text|question|title)=""(?<key>[^""@]+)""").ShouldBeEmpty();

    [Fact]
    public void of_a_refusal_exists() => Missing(
        @"new RuleBroken\(\s*""(?<error>[^""]+)""",
        @"new BadInput\([^,]+,\s*""(?<error>[^""]+)""").ShouldBeEmpty();

    [Fact]
    public void is_in_a_resource_and_not_in_markup()
    {
        var chinese = from file in SourceTree.Files(".cshtml")
                      let markup = Regex.Replace(file.Text, @"@\*.*?\*@|<!--.*?-->|^\s*//.*?$", "", RegexOptions.Singleline | RegexOptions.Multiline)
                      from Match run in Regex.Matches(markup, @"\p{IsCJKUnifiedIdeographs}+")
                      select $"{file.Path}: {run.Value}";
        chinese.ShouldBeEmpty();
    }

    private static IEnumerable<string> Missing(params string[] patterns) =>
        from file in SourceTree.Files(".cs", ".cshtml")
        from pattern in patterns
        from Match match in Regex.Matches(file.Text, pattern)
        let key = match.Groups["error"].Success ? "error." + match.Groups["error"].Value : match.Groups["key"].Value
        where !texts.Has(key)
        select $"{file.Path}: {key}";
}

public sealed class A_text
{
    private static readonly KeyValuePair<string, string[]> hello = new("hello", ["{0}，您好", "Hello {0}"]);

    [Theory, InlineData("zh-CN", "张三，您好"), InlineData("en", "Hello 张三"), InlineData("fr", "张三，您好")]
    public void follows_the_language_of_the_request(string culture, string expected)
    {
        System.Globalization.CultureInfo.CurrentUICulture = new(culture);
        new Texts([hello], strict: true).Get("hello", "张三").ShouldBe(expected);
    }

    [Fact]
    public void defined_twice_stops_the_start() =>
        Should.Throw<InvalidOperationException>(() => new Texts([hello, hello], strict: false));

    [Theory, InlineData("只有中文"), InlineData("中文", ""), InlineData("中文", "English", "français")]
    public void without_exactly_two_languages_stops_the_start(params string[] languages) =>
        Should.Throw<InvalidOperationException>(() => new Texts([new("hello", languages)], strict: false));

    [Fact]
    public void unknown_throws_where_people_develop_and_shows_its_key_in_production()
    {
        Should.Throw<KeyNotFoundException>(() => new Texts([], strict: true)["gone"]);
        new Texts([], strict: false)["gone"].ShouldBe("gone");
    }
}
