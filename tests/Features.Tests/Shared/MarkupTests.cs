using System.Text.RegularExpressions;

namespace Lindian.Features.Tests.Shared;

public sealed class The_markup
{
    [Theory]
    [InlineData(@"<script(?![^>]*\bsrc=)", "a script of its own")]
    [InlineData(@"<style\b|\sstyle=", "style of its own")]
    [InlineData(@"\son[a-z]+=""", "a handler of its own")]
    [InlineData(@"(?:src|href)=""(?:https?:)?//", "something from elsewhere")]
    public void has_nothing_that_the_content_policy_refuses(string pattern, string what) =>
        SourceTree.Files(".cshtml").Where(file => Regex.IsMatch(file.Text, pattern)).Select(file => $"{file.Path}: {what}").ShouldBeEmpty();

    [Fact]
    public void names_only_icons_that_are_drawn()
    {
        var drawn = File.ReadAllLines(Path.Combine(SourceTree.Root, "src/Web/icons.txt")).ToHashSet();
        var named = from file in SourceTree.Files(".cs", ".cshtml")
                    from Match match in Regex.Matches(file.Text, @"<icon name=""(?<icon>[^""@]+)""|new MenuItem\([^,]+,[^,]+,\s*""(?<icon>[^""]+)""")
                    select match.Groups["icon"].Value;
        named.Except(drawn).ShouldBeEmpty();
    }

    [Fact]
    public void of_the_portal_loads_in_under_12_kilobytes_of_style() =>
        new FileInfo(Path.Combine(SourceTree.Root, "src/Web/portal/portal.css")).Length.ShouldBeLessThan(12_000);
}
