using Lindian.Features.Tests.Integration.Tables;

namespace Lindian.Features.Tests.Integration.Import;

public sealed class MappingsThatDoNotFit : IDisposable
{
    private readonly Paper paper = new();

    [Theory]
    [InlineData("""{ "target": "customers", "columns": { "words": "内容" } }""", "import.other-target")]
    [InlineData("""{ "target": "demands", "columns": { "words": "正文" } }""", "import.missing-column")]
    [InlineData("""{ "target": "demands", "columns": { "words": "内容", "weather": "时间" } }""", "import.unknown-field")]
    [InlineData("""{ "target": "demands", "columns": { "raisedAt": "时间" } }""", "import.field-not-mapped")]
    [InlineData("""{ "target": "demands" """, "import.bad-mapping")]
    public async Task Nothing_is_imported(string mapping, string code)
    {
        var town = await Town.Shared(Lindian.Data.Provider.Sqlite);
        var prefix = town.Prefix();

        var refused = await Should.ThrowAsync<BadInput>(() => town.Imports(paper, paper.Text(ImportTalk.Table(prefix, 2)), new Screen(), mapping));

        refused.Code.ShouldBe(code);
        (await town.Raised(prefix)).ShouldBe(0);
    }

    [Fact]
    public void An_id_made_from_a_name_is_always_the_same()
    {
        NewId.From("import/demands/1").ShouldBe(NewId.From("import/demands/1"));
        NewId.From("import/demands/1").ShouldNotBe(NewId.From("import/demands/2"));
        NewId.From("import/demands/1").ToString()[14].ShouldBe('8');
    }

    public void Dispose() => paper.Dispose();
}
