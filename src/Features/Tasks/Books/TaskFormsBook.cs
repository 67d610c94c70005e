using Lindian.Domain.Tasks;
using Lindian.Features.Demands.Books;
using Lindian.Features.Governance;

namespace Lindian.Features.Tasks.Books;

/// <summary>Forms that can be filled in: no code twice, every field belongs to a form, ranges and choices make sense.</summary>
internal static class TaskFormsBook
{
    private const int MostDays = 365;

    public static void Check(ProposedBook proposed)
    {
        var (book, root) = (BookPart.Read<TaskFormBook>(proposed.Json), BookPart.Root);
        var skills = proposed.Books.Newest<TaskBook>(TaskBook.Name).Skills.Select(s => s.Code).ToList();
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (form, at) in root["forms"].Each(book.Forms))
        {
            Named(at, form.Code, form.Zh, form.En, forms);
            at["kind"].OneOf<TaskKind>(form.Kind);
            at["days"].Between(form.Days, 0, MostDays);
            if (form.Skill is { } skill && !skills.Contains(skill)) throw at["skill"].Wrong("rulebook.unknown", skill);
        }
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (field, at) in root["fields"].Each(book.Fields, mayBeEmpty: true))
        {
            Named(at, field.Code, field.Zh, field.En, fields);
            if (!forms.Contains(field.Form)) throw at["form"].Wrong("rulebook.unknown", field.Form);
            Check(field, at);
        }
    }

    private static void Check(FormField field, BookPart at)
    {
        at["input"].OneOf<FieldType>(field.Input);
        if (field.Min > field.Max) throw at["max"].Wrong("rulebook.out-of-range", field.Max ?? 0, field.Min ?? 0, double.MaxValue);
        if (field.Input == FieldType.Photo) at["min"].Between(field.Min ?? 0, 0, FormField.MostPhotos);
        if (field.Input == FieldType.Choice && (field.Choices is not { Count: > 1 } offered || offered.Any(c => c is null || c.Missing))) throw at["choices"].Wrong("rulebook.missing");
    }

    private static void Named(BookPart at, string? code, string? zh, string? en, HashSet<string> seen)
    {
        at["code"].Code(code);
        at["zh"].Text(zh, BookPart.LongestName);
        at["en"].Text(en, BookPart.LongestName * 2);
        if (!seen.Add(code ?? "")) throw at["code"].Wrong("rulebook.twice", code ?? "");
    }
}
