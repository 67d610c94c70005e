using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Counts what the rows of a table do and gathers what is wrong with them; the database changes only when nothing is.</summary>
internal sealed class ImportTally(Texts texts)
{
    private readonly List<RowError> errors = [];
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);
    private int created, changed, unchanged;

    /// <param name="key">By which a row is known: twice in one table is an error.</param>
    public void Count<T>(long line, string key, IReadOnlyList<RowError> unreadable, Func<(T Subject, bool New)> take)
        where T : Entity
    {
        errors.AddRange(unreadable);
        if (unreadable.Count > 0) return;
        if (!seen.TryAdd(key, line))
        {
            errors.Add(new RowError(line, null, texts.Error("import.twice", key, seen[key])));
            return;
        }
        try
        {
            var (subject, isNew) = take();
            if (isNew) created++;
            else if (subject.HasNews) changed++;
            else unchanged++;
        }
        catch (Exception refused) when (refused is RuleBroken or BadInput)
        {
            errors.Add(new RowError(line, null, refused is RuleBroken rule ? texts.Error(rule.Code, rule.Values) : Say((BadInput)refused)));
        }
    }

    public void Add(RowError error) => errors.Add(error);

    /// <summary>The report; unless all is good and meant, what the rows did is forgotten before anything saves it.</summary>
    public ImportReport Close(AppDb db, bool apply)
    {
        var applied = apply && errors.Count == 0;
        if (!applied) db.ChangeTracker.Clear();
        return new ImportReport(created, changed, unchanged, [.. errors.OrderBy(e => e.Line)], applied);
    }

    private string Say(BadInput input) => texts.Error(input.Code, input.Values);
}
