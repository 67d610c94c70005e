using FsCheck.Fluent;
using FsCheck;
using Lindian.Domain.Text;

namespace Lindian.Domain.Tests.Text;

public sealed class Two_texts_are_compared
{
    private const string Letter = "我家住在阳光花园三号楼，从昨天晚上八点开始一直没有电，打了好几次电话都说在处理，到现在也没有人来。";

    [Fact]
    public void The_same_is_alike_and_the_unlike_is_not()
    {
        TextLikeness.Of(Letter, Letter.Replace("，", " ", StringComparison.Ordinal)).ShouldBe(1);
        TextLikeness.Of(Letter, "营业厅排队时间太长").ShouldBeLessThan(0.1);
        TextLikeness.Of("", Letter).ShouldBe(0);
        TextLikeness.Of("", "").ShouldBe(0);
    }

    [Fact]
    public void A_letter_sent_again_with_more_is_alike() =>
        TextLikeness.Of(Letter, Letter + "今天再问一次，冰箱里的东西全部坏了，请问谁来赔偿我家的损失，什么时候给一个明确的答复？").ShouldBe(1);

    [Fact]
    public void A_short_word_inside_a_letter_is_not() => TextLikeness.Of("没有电", Letter).ShouldBeLessThan(0.2);

    [Fact]
    public void Likeness_has_no_direction_and_stays_between_none_and_all() =>
        Prop.ForAll<string, string>((a, b) => TextLikeness.Of(a ?? "", b ?? "") is >= 0 and <= 1 and var likeness && likeness == TextLikeness.Of(b ?? "", a ?? ""))
            .QuickCheckThrowOnFailure();
}
