using FsCheck;
using FsCheck.Fluent;
using Lindian.Domain.Text;

namespace Lindian.Domain.Tests.Text;

public sealed class A_text_is_cut_into_bigrams
{
    [Theory]
    [InlineData("小区停电了", "小区 区停 停电 电了")]
    [InlineData("电", "电")]
    [InlineData("10kV电缆", "10kv 电缆")]
    [InlineData("ＡＢＣ１２３　电表", "abc123 电表")]
    [InlineData("停电，电梯", "停电 电梯")]
    [InlineData("Café 電錶", "cafe 電錶")]
    [InlineData("𠮷野家", "𠮷野 野家")]
    [InlineData("二〇二六年", "二〇 〇二 二六 六年")]
    [InlineData(" ,.;'\"()*&|!:- ", "")]
    public void Chinese_runs_become_pairs_and_words_stay_whole(string text, string tokens) =>
        Bigrams.Index(text).ShouldBe(tokens);

    [Theory]
    [InlineData("电梯")]
    [InlineData("停电")]
    [InlineData("楼电梯停")]
    [InlineData("3")]
    [InlineData("梯停 三号")]
    public void A_word_inside_a_longer_run_is_found(string words) =>
        Finds("三号楼电梯停电，3 号", words).ShouldBeTrue();

    [Theory]
    [InlineData("楼梯")]
    [InlineData("电停")]
    [InlineData("电梯 水表")]
    public void What_is_not_there_is_not_found(string words) => Finds("三号楼电梯停电", words).ShouldBeFalse();

    [Fact]
    public void A_query_names_each_token_once() => Bigrams.Query("停电停电").ShouldBe(["停电", "电停"]);

    [Fact]
    public void A_word_is_cut_at_sixty_four_characters_in_index_and_query() =>
        Bigrams.Index(new string('x', 3_000)).ShouldBe(Bigrams.Query(new string('x', 64)).Single());

    [Fact]
    public void Broken_surrogates_and_noncharacters_do_no_harm() =>
        Bigrams.Index("停\uD800电\uFFFE梯\uFFFF\0").ShouldBe("停 电 梯");

    [Fact]
    public void Tokens_hold_letters_and_digits_only_whatever_is_typed() =>
        Prop.ForAll<string>(text => Bigrams.Index(text ?? "").EnumerateRunes()
            .All(rune => rune.Value is ' ' or 0x3005 or 0x3007 || System.Text.Rune.IsLetterOrDigit(rune))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_two_neighbours_of_a_Chinese_text_are_found()
    {
        var han = Gen.Choose(0x4E00, 0x9FA5).Select(code => (char)code).ArrayOf();
        Prop.ForAll(han.Where(run => run.Length > 1).ToArbitrary(), run => Enumerable.Range(0, run.Length - 1)
            .All(at => Finds(new string(run), $"{run[at]}{run[at + 1]}"))).QuickCheckThrowOnFailure();
    }

    private static bool Finds(string text, string words) =>
        Bigrams.Query(words).All(Bigrams.Index(text).Split(' ').Contains);
}
