using Lindian.Domain.Text;

namespace Lindian.Domain.Tests.Text;

public sealed class A_number_is_checked_or_brought_to_form
{
    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("11010519491231002x", true)]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", true)]
    [InlineData("110105194912310021", false)]
    [InlineData("11010519491331002X", false)]
    [InlineData("1101051949123100X2", false)]
    [InlineData("1101051949123100", false)]
    [InlineData("", false)]
    public void A_resident_id_needs_its_check_character_and_a_real_birthday(string number, bool valid) =>
        ResidentId.IsValid(number).ShouldBe(valid);

    [Fact]
    public void One_wrong_digit_is_always_seen()
    {
        const string sound = "11010519491231002X";
        var damaged = from at in Enumerable.Range(0, 17) from digit in "0123456789" where sound[at] != digit select sound[..at] + digit + sound[(at + 1)..];
        damaged.ShouldAllBe(number => !ResidentId.IsValid(number));
    }

    [Theory]
    [InlineData("138 0013 8000", "13800138000")]
    [InlineData("+86-138-0013-8000", "13800138000")]
    [InlineData("8613800138000", "13800138000")]
    [InlineData("013800138000", "13800138000")]
    [InlineData("１３８００１３８０００", "13800138000")]
    [InlineData("(0512) 6222-1234", "051262221234")]
    [InlineData("（010）62221234 转 801", "01062221234")]
    [InlineData("+86 0512 62221234", "051262221234")]
    [InlineData("400-820-1234", "4008201234")]
    [InlineData("95598", "95598")]
    [InlineData("12345", "12345")]
    [InlineData("96889", "96889")]
    public void A_phone_becomes_digits(string written, string digits) => Phone.Normalise(written).ShouldBe(digits);

    [Theory]
    [InlineData("")]
    [InlineData("无")]
    [InlineData("12800138000")]
    [InlineData("1380013800")]
    [InlineData("138001380001")]
    [InlineData("62221234")]
    [InlineData("13800138000张三")]
    public void What_is_no_phone_is_none(string written) => Phone.Normalise(written).ShouldBeNull();
}
