using System.Globalization;
using System.Reflection;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Tests.Demands.Pages;

public sealed class TheTextsOfACase
{
    private static readonly Texts Texts = new(Texts.EmbeddedIn(typeof(Texts).Assembly), strict: true);

    [Fact]
    public void Every_event_of_a_demand_can_be_told()
    {
        var names = typeof(Demand).Assembly.GetTypes().Where(t => t.Namespace == typeof(Demand).Namespace)
            .Select(t => t.GetCustomAttribute<EventNameAttribute>()?.Name).OfType<string>().ToList();

        names.Count.ShouldBeGreaterThan(30);
        names.Where(name => !Texts.Has("event." + name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_action_of_the_table_has_a_form_but_the_customers_own()
    {
        var offered = CaseForms.All.SelectMany(f => f.Buttons).Select(b => b.Action).Distinct();
        Enum.GetValues<DemandAction>().Except(offered).ShouldBe([DemandAction.Rate]);
    }

    [Fact]
    public void Every_form_field_and_button_has_its_words()
    {
        var keys = CaseForms.All.SelectMany(f => f.Buttons.Select(b => "case.do." + b.Key).Append("case.form." + f.Name)
            .Concat(f.Fields.Select(field => Texts.Has($"case.field.{f.Name}.{field.Name}") ? $"case.field.{f.Name}.{field.Name}" : "case.field." + field.Name))
            .Concat(f.Fields.Where(field => !field.Required && field.Control is CaseControl.Pick or CaseControl.Whom).Where(field => !field.Required).Select(field => "case.empty." + field.Name)));
        keys.Where(key => !Texts.Has(key)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(DemandState), "case.state.")]
    [InlineData(typeof(Priority), "case.priority.")]
    [InlineData(typeof(Best), "case.best.")]
    [InlineData(typeof(Satisfaction), "case.satisfaction.")]
    [InlineData(typeof(Part), "case.part.")]
    [InlineData(typeof(Domain.Governance.AreaClass), "case.area.")]
    [InlineData(typeof(Domain.Governance.LimitKind), "case.limit.")]
    [InlineData(typeof(Domain.Governance.LimitUnit), "case.unit.")]
    public void Every_value_has_its_words(Type values, string prefix) =>
        Enum.GetNames(values).Where(name => !Texts.Has(prefix + name)).ShouldBeEmpty();

    [Theory]
    [InlineData(93_784, "1 天 2 小时 3 分 4 秒")]
    [InlineData(3_600, "1 小时")]
    [InlineData(0, "0 秒")]
    public void A_length_is_told_to_the_second(int seconds, string words)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");
        CaseClockWords.Span(TimeSpan.FromSeconds(seconds), Texts).ShouldBe(words);
    }
}
