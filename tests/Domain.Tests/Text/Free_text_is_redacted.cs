using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Lindian.Domain.Text;

namespace Lindian.Domain.Tests.Text;

public sealed class Free_text_is_redacted
{
    [Theory]
    [InlineData("请打13800138000", "请打〔电话〕")]
    [InlineData("138 0013 8000或139-0013-9000。", "〔电话〕或〔电话〕。")]
    [InlineData("１３８００１３８０００", "〔电话〕")]
    [InlineData("1 3 8 0 0 1 3 8 0 0 0", "〔电话〕")]
    [InlineData("+86 138.0013.8000", "〔电话〕")]
    [InlineData("013800138000", "〔电话〕")]
    [InlineData("138\u200B00138000", "〔电话〕")]
    [InlineData("微信a13800138000b", "微信a〔电话〕b")]
    [InlineData("0512-62221234转801", "〔电话〕")]
    [InlineData("(010)62221234", "〔电话〕")]
    [InlineData("400-820-1234、800 8201234", "〔电话〕、〔电话〕")]
    [InlineData("电话：2221234", "电话：〔电话〕")]
    [InlineData("身份证11010519491231002X", "身份证〔证件号〕")]
    [InlineData("11010519491231002x", "〔证件号〕")]
    [InlineData("１１０１０５ 19491231 002Ｘ", "〔证件号〕")]
    [InlineData("证110105194912310021止", "证〔证件号〕止")]
    [InlineData("卡号6222 0213 0000 1234 567", "卡号〔号码〕")]
    [InlineData("6222021300001234567", "〔号码〕")]
    [InlineData("户号1234567890", "户号〔号码〕")]
    [InlineData("zhang.san@example.com.cn", "〔邮箱〕")]
    [InlineData("13800138000@163.com", "〔邮箱〕")]
    [InlineData("ｚｈａｎｇ＠１６３．ｃｏｍ", "〔邮箱〕")]
    public void What_names_a_person_is_cut(string text, string left) => Redaction.Of(text).ShouldBe(left);

    [Theory]
    [InlineData("打95598和12345没人接")]
    [InlineData("2019-04-24 16:03:40停电，2019年5月6日又停")]
    [InlineData("欠费1234567.89元，电压380V，10kV线路")]
    [InlineData("3号楼2单元501室，2016 2017 2018 2019年")]
    [InlineData("")]
    public void The_rest_stays_word_for_word(string text) => Redaction.Of(text).ShouldBe(text);

    [Fact]
    public void Repeating_it_changes_nothing() =>
        Prop.ForAll(Snippets.ToArbitrary(), text => Redaction.Of(Redaction.Of(text)) == Redaction.Of(text)).Check(Many);

    [Fact]
    public void No_mobile_number_survives() =>
        Prop.ForAll(Snippets.ToArbitrary(), text => !Regex.IsMatch(Redaction.Of(text).Normalize(System.Text.NormalizationForm.FormKC), @"1[3-9]\d{9}")).Check(Many);

    [Fact]
    public void A_mobile_number_between_words_is_cut_however_it_is_grouped()
    {
        var gaps = Gen.Elements("", " ", "-", "－", "　", " - ", "\u200B").ArrayOf(10);
        var digits = Gen.Choose(0, 9).ArrayOf(9);
        var numbers = gaps.Zip(digits).Zip(Gen.Choose(3, 9), (parts, second) =>
            "1" + string.Concat(parts.Item2.Prepend(second).Zip(parts.Item1, (digit, gap) => $"{gap}{digit}")));
        Prop.ForAll(numbers.ToArbitrary(), number => Redaction.Of($"请打{number}联系") == "请打〔电话〕联系").Check(Many);
    }

    [Fact]
    public void A_long_text_without_numbers_takes_no_long_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Redaction.Of(string.Concat(Enumerable.Repeat("a.b-", 25_000)) + string.Concat(Enumerable.Repeat("1 3 ", 25_000)));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static Gen<string> Snippets => Gen.Elements(
        "1", "3", "8", "0", "13800138000", "８", "0512", "6222", "-", " ", "　", "+86", "X", "@", "a", ".", "停电", "，", "400", "电话", "(", ")", "19491231", "〔")
        .ArrayOf().Select(string.Concat);
}
