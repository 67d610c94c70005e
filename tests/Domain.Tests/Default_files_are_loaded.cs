using System.Text.Json;
using Lindian.Domain.Governance;
using Lindian.Domain.Text;
using static Lindian.Domain.Tests.Defaults;

namespace Lindian.Domain.Tests;

/// <summary>The rules of the domain accept what ships, and what ships does its work on how residents write.</summary>
public sealed class Default_files_are_loaded
{
    private static readonly JsonElement Words = Read(DemandFiles + "danger-words.json");

    private static readonly CharacterMap Traditional = new(
        Read(DemandFiles + "traditional.json").EnumerateObject().Select(pair => pair.Name + pair.Value.GetString()));

    private static readonly CharacterMap Confusable = new(
        Words.GetProperty("confusables").EnumerateObject().SelectMany(meant => Strings(meant.Value), (meant, written) => written + meant.Name));

    private static readonly DangerWords Danger = new(
        new[] { "zh", "typos", "traditional", "en" }.SelectMany(list => Strings(Words.GetProperty(list))).Select(word => new DangerWord(word, [])),
        Traditional, Confusable);

    private static readonly KeywordRules Rules = new(
        Rows(Read(DemandFiles + "keyword-rules.json")).Select(r => new KeywordRule(
            [.. Strings(r.GetProperty("words"))], Of(r, "type"), Of(r, "best"), Of(r, "priority"), r.GetProperty("weight").GetDouble())));

    [Fact]
    public void Every_norm_is_one_the_process_manual_can_hold()
    {
        foreach (var norm in Rows(Read(GovernanceFiles + "norms.json").GetProperty("norms")))
        {
            var terms = new NormTerms(
                Of(norm.GetProperty("responsible"), "zh"), Of(norm.GetProperty("standard"), "zh"), Of(norm.GetProperty("assisting"), "zh"),
                [.. Rows(norm.GetProperty("checklist")).Select(item => Of(item, "zh"))], norm.GetProperty("limits").Deserialize<NormLimit[]>(Json)!, []);
            var title = new NormTitle(Of(norm, "code"), norm.GetProperty("group").GetInt32(), Of(norm, "zh"), Of(norm, "en"));
            Should.NotThrow(() => WorkNorm.Define(title, terms, DateTime.UnixEpoch), title.Code);
        }
    }

    [Fact]
    public void Every_year_of_the_calendar_can_be_imported()
    {
        var years = Rows(Read(GovernanceFiles + "calendar.json").GetProperty("years")).Select(ImportedYear).ToArray();
        years.Select(y => (y.Year, Off: y.Days.Count(d => !d.IsWorkday), Worked: y.Days.Count(d => d.IsWorkday)))
            .ShouldBe([(2024, 28, 8), (2025, 28, 5), (2026, 33, 6)]);
        years.SelectMany(y => y.Days).Where(d => d.IsWorkday).ShouldAllBe(d => d.Date.DayOfWeek == DayOfWeek.Saturday || d.Date.DayOfWeek == DayOfWeek.Sunday);
    }

    [Theory]
    [InlineData("電線桿倒了"), InlineData("电线祼露"), InlineData("家里墙上漏店了"), InlineData("表箱浸水"), InlineData("变压器暴炸"), InlineData("電錶箱冒煙")]
    [InlineData("闻到燃汽味"), InlineData("我被電到了"), InlineData("电览断了"), InlineData("smoke from the meter"), InlineData("线吊下来了")]
    public void Danger_is_heard_through_slips_and_traditional_characters(string text) => Danger.Find(text).ShouldNotBeNull(text);

    [Theory]
    [InlineData("停电到现在还没来电"), InlineData("我打过电话没人接"), InlineData("一处电线杆需要移"), InlineData("家里漏电保护器跳闸"), InlineData("全县断了电")]
    [InlineData("来电了一下又停"), InlineData("跑电力局三次"), InlineData("电费太高"), InlineData("冰箱烧了要求赔偿"), InlineData("电线调整")]
    public void Everyday_words_raise_no_alarm(string text) => Danger.Find(text).ShouldBeNull(text);

    [Theory]
    [InlineData("我们整栋楼都没电了", "REPAIR-OUTAGE-BUILDING"), InlineData("这几天三天两头停电", "OPINION-OUTAGE"), InlineData("电压太低空调带不动", "REPAIR-QUALITY-LOW")]
    [InlineData("交了电费还没电", "SERVICE-RECONNECT"), InlineData("物业拉闸停电", "OPINION-NOTOURS"), InlineData("有人偷电", "REPORT-THEFT"), InlineData("师傅真好，提出表扬", "PRAISE-STAFF")]
    public void Everyday_words_suggest_the_type(string text, string type) => Rules.Suggest(text)!.TypeCode.ShouldBe(type);

    private static CalendarYear ImportedYear(JsonElement year)
    {
        var source = Of(year, "source");
        return CalendarYear.Import(year.GetProperty("year").GetInt32(), [.. Rows(year.GetProperty("days")).Select(d =>
            new CalendarDay(DateOnly.Parse(Of(d, "date"), System.Globalization.CultureInfo.InvariantCulture), d.GetProperty("workday").GetBoolean(), Of(d, "name"), source))], source);
    }
}
