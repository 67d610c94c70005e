using System.Collections.Concurrent;
using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Domain.Tasks;
using Lindian.Features.Demands;

namespace Lindian.Features.Tasks;

/// <summary>A form in the rulebook, without its fields.</summary>
/// <param name="Days">Working days that a task has when nobody names a limit.</param>
public sealed record FormRow(string Code, string Zh, string En, TaskKind Kind, int Days, string? Skill = null, bool Retired = false);

/// <summary>The rulebook of checklists and forms (T-4): forms, and the fields of all of them.</summary>
public sealed record TaskFormBook(IReadOnlyList<FormRow> Forms, IReadOnlyList<FormField> Fields)
{
    public const string Name = "task-forms";
}

/// <summary>All forms in every version that the rulebook ever had: a task keeps the version it was made with.</summary>
public sealed class TaskForms(Rulebook book)
{
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<string, (FormSheet Sheet, bool Retired)>> read = new();

    /// <summary>What may be chosen for a new task.</summary>
    public IReadOnlyList<FormSheet> Offered => [.. Version(book.Newest).Values.Where(f => !f.Retired).Select(f => f.Sheet)];

    /// <exception cref="BadInput">No form is called so, or it is out of use.</exception>
    public FormSheet Newest(string code, string field = "form") =>
        Version(book.Newest).TryGetValue(code, out var found) && !found.Retired ? found.Sheet : throw new BadInput(field, "task.form-unknown", code);

    /// <summary>Null for a form that was taken out of use since it was chosen.</summary>
    public FormSheet? NewestIfAny(string code) => Offered.FirstOrDefault(f => f.Code == code);

    /// <summary>The form as it stood when the task was made.</summary>
    public FormSheet At(string code, int version) => Version(book.Versions.Single(v => v.Version == version))[code].Sheet;

    /// <summary>For a program that keeps forms: nothing is known of others.</summary>
    public FormSheet Find(string code, int version) =>
        book.Versions.FirstOrDefault(v => v.Version == version) is { } known && Version(known).TryGetValue(code, out var found) ? found.Sheet : throw new NotFound("form");

    /// <summary>The name, in the language of the request.</summary>
    public string Title(string code, int version) => At(code, version).Said();

    private IReadOnlyDictionary<string, (FormSheet Sheet, bool Retired)> Version(RulebookVersion version) => read.GetOrAdd(version.Version, _ => Read(version));

    private static Dictionary<string, (FormSheet Sheet, bool Retired)> Read(RulebookVersion version)
    {
        var told = JsonSerializer.Deserialize<TaskFormBook>(version.Json, EventCatalog.Json) ?? throw new InvalidOperationException("No forms.");
        return told.Forms.ToDictionary(f => f.Code, f =>
            (new FormSheet(f.Code, f.Zh, f.En, f.Kind, f.Skill, f.Days, version.Version, [.. told.Fields.Where(x => x.Form == f.Code)]), f.Retired));
    }
}

/// <summary>Forms and fields in the language of the request.</summary>
public static class FormWords
{
    public static string Said(this FormSheet form) => InLanguage.Of(form.Zh, form.En);

    public static string Said(this FormField field) => InLanguage.Of(field.Zh, field.En);
}
