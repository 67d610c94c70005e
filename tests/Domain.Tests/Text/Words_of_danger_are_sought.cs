using Lindian.Domain.Text;

namespace Lindian.Domain.Tests.Text;

public sealed class Words_of_danger_are_sought
{
    private static readonly DangerWords Words = new(
        [new("冒烟", []), new("漏电", ["露电", "漏垫"]), new("电线断落", []), new("着火", []), new("smoke", []), new("electric shock", [])],
        new CharacterMap(["煙烟", "電电", "線线", "斷断", "著着"]),
        new CharacterMap(["咽烟"]));

    [Theory]
    [InlineData("配电箱冒烟了", "冒烟", 3, 2)]
    [InlineData("变压器冒 烟", "冒烟", 3, 3)]
    [InlineData("冒……烟", "冒烟", 0, 4)]
    [InlineData("冒，烟", "冒烟", 0, 3)]
    [InlineData("電箱冒煙", "冒烟", 2, 2)]
    [InlineData("冒咽", "冒烟", 0, 2)]
    [InlineData("墙上露电", "漏电", 2, 2)]
    [InlineData("電線斷落在路上", "电线断落", 0, 4)]
    [InlineData("Black ＳＭＯＫＥ!", "smoke", 6, 5)]
    [InlineData("got an Electric  Shock", "electric shock", 7, 15)]
    [InlineData("冒烟后着火", "冒烟", 0, 2)]
    public void A_word_is_found_and_its_place_told(string text, string word, int start, int length) =>
        Words.Find(text).ShouldBe(new DangerMatch(word, start, length));

    [Theory]
    [InlineData("没有冒烟")]
    [InlineData("怕漏电")]
    public void A_denied_danger_still_counts(string text) => Words.Find(text).ShouldNotBeNull();

    [Theory]
    [InlineData("烟冒")]
    [InlineData("冒着大雨抽烟")]
    [InlineData("冒。。。。。。烟")]
    [InlineData("smokers are fine")]
    [InlineData("电费太高")]
    [InlineData("")]
    public void Nothing_else_fires(string text) => Words.Find(text).ShouldBeNull();

    [Fact]
    public void A_hidden_false_start_does_not_hide_the_word() =>
        Words.Find("冒——————烟，冒烟")!.Start.ShouldBe(9);

    [Fact]
    public void A_pair_of_the_wrong_length_is_refused() =>
        Should.Throw<BadInput>(() => new CharacterMap(["煙"])).Code.ShouldBe("text.not-a-pair");
}
