using Lindian.Domain.Text;

namespace Lindian.Domain.Tests.Text;

public sealed class Personal_data_is_masked
{
    [Theory]
    [InlineData("13800131234", "138****1234")]
    [InlineData("051262221234", "051*****1234")]
    [InlineData("62221234", "****1234")]
    [InlineData("95598", "95598")]
    public void A_phone_keeps_three_and_four(string number, string masked) => Masks.Phone(number).ShouldBe(masked);

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("欧阳小明", "欧*")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("", "")]
    public void A_name_keeps_its_first_character(string name, string masked) => Masks.Name(name).ShouldBe(masked);

    [Theory]
    [InlineData("11010519491231002X", "110***********002X")]
    [InlineData("123", "***")]
    public void A_resident_id_keeps_three_and_four(string number, string masked) => Masks.ResidentId(number).ShouldBe(masked);

    [Theory]
    [InlineData("3201234567", "******4567")]
    [InlineData("4567", "****")]
    public void An_account_keeps_four(string number, string masked) => Masks.Account(number).ShouldBe(masked);

    [Theory]
    [InlineData("人民路88号2幢3单元501室", "人民路88号2幢***")]
    [InlineData("阳光花园12号楼501", "阳光花园12号楼***")]
    [InlineData("阳光花园A座1203", "阳光花园A座***")]
    [InlineData("人民路88号501室", "人民路88号***")]
    [InlineData("阳光花园３－２－５０１", "阳光花园３***")]
    [InlineData("阳光花园1单元501室", "阳光花园***")]
    [InlineData("人民路88号2幢", "人民路88号2幢")]
    [InlineData("人民路", "人民路")]
    [InlineData("", "")]
    public void An_address_ends_at_the_building(string address, string masked) => Masks.Address(address).ShouldBe(masked);
}
