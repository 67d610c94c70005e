using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Tests.Integration.Tables;

public sealed class Columns_are_mapped
{
    private static readonly string[] Fields = ["words", "raisedAt", "externalId", "channel", "category", "households", "day"];

    private static readonly ColumnMapping Mapping = ColumnMapping.Parse("""
        { "target": "demands",
          "columns": { "words": ["title", "body"], "raisedAt": "created", "externalId": "msg_id", "channel": "=hotline",
                       "category": { "from": "类别", "map": { "投诉": "COMPLAINT", "*": "ENQUIRY" } }, "households": "n", "day": "created" },
          "timeZone": "Asia/Shanghai", "dateFormats": ["yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm"], "sheet": null, "encoding": "gbk", "delimiter": ";" }
        """);

    private static MappedRow Row(params (string Column, string Cell)[] cells)
    {
        var all = new[] { "title", "body", "created", "msg_id", "类别", "n" }.ToDictionary(name => name, _ => "");
        foreach (var (column, cell) in cells) all[column] = cell;
        return Mapping.Row(new(7, all, null));
    }

    [Fact]
    public void One_column_several_a_constant_and_translated_values()
    {
        var row = Row(("title", " 停电 "), ("body", "三号楼"), ("msg_id", "2554"), ("类别", "投诉"));
        row.Text("words", 100).ShouldBe("停电\n三号楼");
        row.Required("externalId", 10).ShouldBe("2554");
        row.Text("channel", 10).ShouldBe("hotline");
        row.Text("category", 10).ShouldBe("COMPLAINT");
        Row(("类别", "别的")).Text("category", 10).ShouldBe("ENQUIRY");
        Row(("body", "只有内容")).Text("words", 100).ShouldBe("只有内容");
        (Mapping.Target, Mapping.Options.Encoding, Mapping.Options.Delimiter, row.Number).ShouldBe(("demands", "gbk", ';', 7));
        row.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2019-04-24 16:03:40", "2019-04-24 08:03:40")]
    [InlineData("2019/4/24 6:03", "2019-04-23 22:03:00")]
    [InlineData("2019-04-24T16:03:40", "2019-04-24 08:03:40")]
    [InlineData("2019-04-24T16:03:40Z", "2019-04-24 16:03:40")]
    [InlineData("2019-04-24T16:03:40+02:00", "2019-04-24 14:03:40")]
    [InlineData("2019-04-24", "2019-04-23 16:00:00")]
    public void A_time_is_read_in_its_zone_and_told_in_UTC(string cell, string utc)
    {
        var moment = Row(("created", cell)).Moment("raisedAt")!.Value;
        (moment.ToString("yyyy-MM-dd HH:mm:ss"), moment.Kind).ShouldBe((utc, DateTimeKind.Utc));
    }

    [Fact]
    public void A_day_is_the_day_of_the_zone() => Row(("created", "2019-04-24 06:00:00")).Day("day").ShouldBe(new DateOnly(2019, 4, 24));

    [Fact]
    public void A_time_that_the_clocks_skipped_is_no_time()
    {
        var berlin = ColumnMapping.Parse("""{"target":"x","columns":{"at":"a"},"timeZone":"Europe/Berlin"}""");
        var row = berlin.Row(new(2, new Dictionary<string, string> { ["a"] = "2026-03-29 02:30:00" }, null));
        row.Moment("at").ShouldBeNull();
        row.Errors.Single().Code.ShouldBe("import.not-a-date");
    }

    [Theory]
    [InlineData("1,234,567", 1_234_567)]
    [InlineData("-12", -12)]
    [InlineData("12.0", 12)]
    [InlineData("1,5", null)]
    [InlineData("1.5", null)]
    [InlineData("1e3", null)]
    [InlineData("99999999999", null)]
    public void A_whole_number_is_whole(string cell, int? number) => Row(("n", cell)).Whole("households").ShouldBe(number);

    [Fact]
    public void A_figure_keeps_its_fraction() => Row(("n", "1,234.50")).Figure("households").ShouldBe(1234.50m);

    [Fact]
    public void Everything_wrong_with_a_row_is_told_at_once()
    {
        var row = Row(("title", "停电停电"), ("created", "昨天"), ("n", "很多"));
        row.Text("words", 3);
        row.Required("externalId", 10);
        row.Moment("raisedAt").ShouldBeNull();
        row.Whole("households").ShouldBeNull();
        row.Errors.Select(error => (error.Field, error.Code)).ShouldBe([("words", "import.too-long"), ("externalId", "import.required"), ("raisedAt", "import.not-a-date"), ("households", "import.not-a-number")]);
        row.Errors[0].Values.ShouldBe([4, 3]);
        row.Errors[2].Values.ShouldBe(["昨天"]);
    }

    [Fact]
    public void An_error_of_the_whole_row_comes_along() =>
        Mapping.Row(new(2, new Dictionary<string, string>(), "import.cell-count")).Errors.Single().ShouldBe(new CellError("", "import.cell-count", []), new SameCode());

    [Fact]
    public void A_mapping_is_held_against_fields_and_header()
    {
        string[] header = ["title", "body", "created", "msg_id", "类别", "n", "more"];
        Mapping.Check(Fields, header);
        var unknown = Should.Throw<BadInput>(() => Mapping.Check(Fields[1..], header));
        (unknown.Code, unknown.Values.Single()).ShouldBe(("import.unknown-field", "words"));
        var missing = Should.Throw<BadInput>(() => Mapping.Check(Fields, header[..4]));
        (missing.Code, missing.Values.Single()).ShouldBe(("import.missing-column", "类别"));
    }

    [Theory]
    [InlineData("{", "import.bad-mapping")]
    [InlineData("null", "import.bad-mapping")]
    [InlineData("""{"target":"x"}""", "import.bad-mapping")]
    [InlineData("""{"target":"x","columns":{},"colums":{}}""", "import.bad-mapping")]
    [InlineData("""{"target":"x","columns":{},"delimiter":";;"}""", "import.bad-mapping")]
    [InlineData("""{"target":"x","columns":{"a":1}}""", "import.bad-column")]
    [InlineData("""{"target":"x","columns":{"a":[]}}""", "import.bad-column")]
    [InlineData("""{"target":"x","columns":{"a":["b",1]}}""", "import.bad-column")]
    [InlineData("""{"target":"x","columns":{"a":{"map":{}}}}""", "import.bad-column")]
    [InlineData("""{"target":"x","columns":{"a":{"from":"b","map":{"c":1}}}}""", "import.bad-column")]
    [InlineData("""{"target":"x","columns":{},"timeZone":"Mars/Base"}""", "import.unknown-time-zone")]
    public void A_mapping_that_makes_no_sense_is_refused(string json, string code) =>
        Should.Throw<BadInput>(() => ColumnMapping.Parse(json)).Code.ShouldBe(code);

    private sealed class SameCode : IEqualityComparer<CellError>
    {
        public bool Equals(CellError? one, CellError? other) => (one?.Field, one?.Code) == (other?.Field, other?.Code);

        public int GetHashCode(CellError error) => 0;
    }
}
