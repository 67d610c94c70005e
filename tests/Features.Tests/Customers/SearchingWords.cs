using System.Data.Common;
using System.Globalization;
using Lindian.Data;
using Lindian.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Customers;

public sealed class SearchingWords
{
    private static readonly string[] Texts =
        ["阳光花园3号楼", "电梯停电，水泵也停了", "Power cut in Building 12", "ＡＢＣ大厦", "光明路阳光里", "电", "it's a \"quoted\" & odd | text!"];

    [Theory, OnEveryDatabase]
    public async Task Finds_the_texts_that_hold_every_pair_of_characters(TownRef here)
    {
        var town = await here.Open();
        var kind = await Indexed(town);

        (await Found(town, kind, "停电")).ShouldBe([1]);
        (await Found(town, kind, "阳光")).ShouldBe([0, 4]);
        (await Found(town, kind, "阳光花园")).ShouldBe([0]);
        (await Found(town, kind, "阳光 3")).ShouldBe([0]);
        (await Found(town, kind, "水泵停电")).ShouldBeEmpty("the text holds both words, and not side by side");
        (await Found(town, kind, "水泵 电梯")).ShouldBe([1]);
        (await Found(town, kind, "BUILDING power")).ShouldBe([2]);
        (await Found(town, kind, "abc")).ShouldBe([3]);
        (await Found(town, kind, "电")).ShouldBe([5]);
        (await Found(town, kind, "没有的词")).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Takes_operators_and_quotes_for_what_was_typed(TownRef here)
    {
        var town = await here.Open();
        var kind = await Indexed(town);

        (await Found(town, kind, "it's & \"quoted\" | -odd:*")).ShouldBe([6]);
        (await Found(town, kind, "阳光 OR 停电")).ShouldBeEmpty();
        (await Found(town, kind, "')")).ShouldBeEmpty();
        foreach (var strange in new[] { "\" or \"电", "' | '电", "\\", "" }) await Should.ThrowAsync<ArgumentException>(() => Raw(town, kind, [strange]));
    }

    [Theory, OnEveryDatabase]
    public async Task Follows_a_text_that_changes_or_goes(TownRef here)
    {
        var town = await here.Open();
        var (kind, id) = (NewKind(), NewId.Next());
        await Index(town, kind, id, "停电");
        await Index(town, kind, id, "恢复");

        (await Raw(town, kind, Bigrams.Query("停电"))).ShouldBeEmpty();
        (await Raw(town, kind, Bigrams.Query("恢复"))).ShouldBe([id]);
        await town.InDb((db, _) => db.Search.Where(s => s.SubjectId == id).ExecuteDeleteAsync());
        (await Raw(town, kind, Bigrams.Query("恢复"))).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Goes_through_the_index(TownRef here)
    {
        var town = await here.Open();
        await town.InDb(async (db, _) =>
        {
            db.Search.AddRange(Enumerable.Range(0, 3000).Select(i => new SearchRow
            {
                SubjectId = NewId.Next(), Kind = "premises", Tokens = Bigrams.Index(string.Create(CultureInfo.InvariantCulture, $"幸福路{i}号楼 {new string('楼', 300)}")),
            }));
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlRawAsync(db.IsSqlite ? "analyze" : "vacuum analyze search"); // a GIN index is filled by vacuum
            return 0;
        });

        (await Plan(town, "幸福路1717号楼")).ShouldContain(town.Provider == Provider.Sqlite ? "VIRTUAL TABLE INDEX" : "i_x_search_tokens");
    }

    private static async Task<string> Indexed(Town town)
    {
        var kind = NewKind();
        for (var i = 0; i < Texts.Length; i++) await Index(town, kind, IdOf(kind, i), Texts[i]);
        return kind;
    }

    private static Task<int> Index(Town town, string kind, Guid id, string text) => town.InDb(async (db, _) =>
    {
        await db.Index(kind, id, text, CancellationToken.None);
        return await db.SaveChangesAsync();
    });

    private static async Task<int[]> Found(Town town, string kind, string typed)
    {
        var ids = await Raw(town, kind, Bigrams.Query(typed));
        return [.. Enumerable.Range(0, Texts.Length).Where(i => ids.Contains(IdOf(kind, i)))];
    }

    private static Task<List<Guid>> Raw(Town town, string kind, IReadOnlyList<string> tokens) =>
        town.InDb((db, _) => db.SearchIds(kind, tokens).ToListAsync());

    private static string NewKind() => "k" + NewId.Next().ToString("N");

    private static Guid IdOf(string kind, int i) => new(kind[1..29] + i.ToString("x4", CultureInfo.InvariantCulture));

    private static Task<string> Plan(Town town, string typed) => town.InDb(async (db, _) =>
    {
        await using var command = db.SearchIds("premises", Bigrams.Query(typed)).CreateDbCommand();
        command.CommandText = (db.IsSqlite ? "explain query plan " : "explain ") + command.CommandText;
        await db.Database.OpenConnectionAsync();
        await using DbDataReader rows = await command.ExecuteReaderAsync();
        var plan = "";
        while (await rows.ReadAsync()) plan += rows.GetValue(rows.FieldCount - 1) + "\n";
        return plan;
    });
}
