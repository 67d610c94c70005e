using Lindian.Domain.Text;

namespace Lindian.Domain.Tests.Text;

public sealed class Keywords_suggest_a_type
{
    private static readonly KeywordRules Rules = new([
        new(["停电", "没电"], "FAULT", "E", "high", 3),
        new(["跳闸"], "FAULT", null, null, 1),
        new(["投诉", "态度"], "COMPLAINT", "B", null, 2),
        new(["APP", "电费"], "ENQUIRY", "B", "normal", 2),
    ]);

    [Fact]
    public void The_heaviest_type_wins_with_its_share_and_its_words()
    {
        var suggestion = Rules.Suggest("跳闸停电，投诉！停电")!;
        suggestion.TypeCode.ShouldBe("FAULT");
        (suggestion.Best, suggestion.Priority).ShouldBe(("E", "high"));
        suggestion.Confidence.ShouldBe(4d / 6, 1e-9);
        suggestion.Words.ShouldBe(["停电", "跳闸"]);
    }

    [Fact]
    public void What_only_one_type_claims_is_certain() => Rules.Suggest("没电")!.Confidence.ShouldBe(1);

    [Fact]
    public void Nothing_heard_means_nothing_suggested() => Rules.Suggest("你好").ShouldBeNull();

    [Fact]
    public void A_tie_goes_to_more_words_then_to_the_first_code()
    {
        Rules.Suggest("电费 投诉")!.TypeCode.ShouldBe("COMPLAINT");
        var twice = new KeywordRules([new(["甲"], "A", null, null, 2), new(["乙", "丙"], "B", null, null, 1)]);
        twice.Suggest("甲乙丙")!.TypeCode.ShouldBe("B");
    }

    [Theory]
    [InlineData("ａｐｐ打不开", true)]
    [InlineData("happy", false)]
    public void A_Latin_word_is_whole_and_its_case_and_width_do_not_matter(string text, bool heard) =>
        (Rules.Suggest(text) is not null).ShouldBe(heard);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_weight_that_is_not_above_zero_is_refused(double weight) =>
        Should.Throw<BadInput>(() => new KeywordRules([new(["停电"], "FAULT", null, null, weight)])).Code.ShouldBe("text.weight-not-positive");
}
