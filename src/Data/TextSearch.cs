using System.Globalization;
using System.Text;
using Lindian.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data;

/// <summary>
/// Full-text search over the two-character tokens of <see cref="Bigrams"/>. The only place that knows how each database does
/// it: FTS5 on SQLite, tsvector on PostgreSQL. Both find exactly the subjects that hold every token.
/// </summary>
public static class TextSearch
{
    private const string Fts5 =
        "select s.subject_id, s.kind, s.serial, s.tokens from search_index i join search s on s.rowid = i.rowid where i.tokens match {0} and s.kind = {1}";

    // word for word the expression of the index in 0002_search.sql
    private const string Tsvector =
        "select subject_id, kind, serial, tokens from search where array_to_tsvector(string_to_array(tokens, ' ')) @@ {0}::tsquery and kind = {1}";

    /// <summary>The subjects of a kind that hold all tokens; none when there is no token. Made to be composed into a larger query.</summary>
    /// <param name="tokens">What <see cref="Bigrams.Query"/> made of the words somebody typed.</param>
    public static IQueryable<Guid> SearchIds(this AppDb db, string kind, IReadOnlyList<string> tokens)
    {
        if (tokens.Count == 0) return db.Search.Where(_ => false).Select(s => s.SubjectId);
        if (tokens.FirstOrDefault(t => !IsToken(t)) is { } strange) throw new ArgumentException($"Not a token: {strange}", nameof(tokens));
        var all = db.IsSqlite ? string.Join(' ', tokens.Select(t => $"\"{t}\"")) : string.Join(" & ", tokens.Select(t => $"'{t}'"));
        return db.Search.FromSqlRaw(db.IsSqlite ? Fts5 : Tsvector, all, kind).AsNoTracking().Select(s => s.SubjectId);
    }

    /// <summary>
    /// The subjects that hold all tokens among those with these serials, the first included, found by reading one after another: for a
    /// common word that the newest few hundred hold, where the full-text index would gather all of history.
    /// </summary>
    public static IQueryable<Guid> SearchAmong(this AppDb db, string kind, IReadOnlyList<string> tokens, long from, long below) =>
        tokens.Select(t => $" {t} ")
            .Aggregate(db.Search.AsNoTracking().Where(s => s.Kind == kind && s.Serial >= from && s.Serial < below), (all, token) => all.Where(s => (" " + s.Tokens + " ").Contains(token)))
            .Select(s => s.SubjectId);

    /// <summary>Puts a subject's words into the index, or new words in place of the old ones; saved with the request.</summary>
    public static async Task Index(this AppDb db, string kind, Guid subjectId, string text, CancellationToken ct)
    {
        var tokens = Bigrams.Index(text);
        if (await db.Search.FindAsync([subjectId], ct) is { } before) before.Tokens = tokens;
        else db.Search.Add(new SearchRow { SubjectId = subjectId, Kind = kind, Tokens = tokens });
    }

    // without quotes, blanks and signs no token can be an operator of either query language
    private static bool IsToken(string token) =>
        token.Length > 0 && token.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || Rune.GetUnicodeCategory(r) == UnicodeCategory.LetterNumber);
}
