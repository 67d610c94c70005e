using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Data.Files;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Domain.Text;
using Lindian.Features.Tasks;

namespace Lindian.Host.Demo;

/// <summary>How far a task of the demo city has come by the present.</summary>
public enum DemoTaskEnd { Open, Given, Accepted, Begun, Done }

/// <summary>What a task of the demo city is.</summary>
/// <param name="At">When it was made; the rest happens after it. UTC.</param>
/// <param name="DoneAt">When it was, or is to be, done.</param>
public sealed record DemoTask(string Form, Unit Community, Actor? Owner, DateTime At, DateTime Planned, DateTime Due, DateTime DoneAt, DemoTaskEnd End)
{
    public string? Words { get; init; }
    public TaskSource Source { get; init; } = new();
    public Actor? By { get; init; }
}

/// <summary>Lets the tasks of the demo city happen, by the product's own verbs.</summary>
public sealed class DemoTaskPen(DemoStage stage, DemoCast cast, BulkLoad load, BulkVault vault, TaskForms forms)
{
    private long serial;
    private int drawn;

    public long Serial => serial;

    public void Tell(DemoTask told)
    {
        WorkTask? task = null;
        var form = forms.Offered.Single(f => f.Code == told.Form);
        stage.At(told.At, () => task = Make(told, form));
        if (task is null) return;
        var owner = told.Owner;
        if (owner is not null && told.End >= DemoTaskEnd.Given) Do(told.At, Actor.System, task, () => task.Assign(Actor.System, new(owner.Id, form.Skill is { } skill ? [skill] : []), told.At));
        else if (task.TeamId is { } team) Do(told.At, Actor.System, task, () => task.LayOut(Actor.System, team, told.At));
        if (owner is not null && told.End >= DemoTaskEnd.Accepted) Do(told.At.AddMinutes(25), owner, task, () => task.Accept(owner, stage.Clock.At));
        if (owner is not null && told.End >= DemoTaskEnd.Begun) Do(told.DoneAt.AddMinutes(-40), owner, task, () => Fill(task, form, owner, told.End == DemoTaskEnd.Done ? form.Fields.Count : 2));
        if (owner is not null && told.End == DemoTaskEnd.Done) Do(told.DoneAt, owner, task, () => task.Finish(owner, form, null, stage.Clock.At));
        load.Add(task);
        if (task.CustomerId is null) vault.Forget(task.Id);
    }

    private WorkTask Make(DemoTask told, FormSheet form)
    {
        var (id, community) = (NewId.Next(), told.Community);
        var holder = told.Source.CustomerId ?? id;
        if (holder == id) load.Add(vault.Begin(id));
        Guid? words = told.Words is { } text && holder == id ? Say(id, text) : null;
        var place = new TaskPlace(community.Id, cast.Tree.Above(community.Id, UnitKind.Team), cast.Tree.Above(community.Id, UnitKind.Region));
        var number = $"T{stage.Calendar.DateOf(told.At):yyMMdd}-{++serial:000000}";
        var task = HandingOut.Make(new TaskBrief(
            id, number, form.Kind, new(form.Code, form.Version), form.Skill, Domain.Demands.Priority.Normal, words, place, told.Source, new(told.Planned, told.Due), told.By?.Id, told.At), serial);
        load.Note(task, new Occasion(stage.Clock) { Source = "demo", Actor = told.By ?? Actor.System });
        return task;
    }

    private Guid Say(Guid id, string text)
    {
        var words = new Words(id, id, vault.Seal(id, text), Redaction.Of(text));
        load.Add(words);
        return words.Id;
    }

    private void Do(DateTime at, Actor by, WorkTask task, Action act)
    {
        if (at >= stage.Now) return;
        stage.At(at, () =>
        {
            act();
            load.Note(task, new Occasion(stage.Clock) { Source = "demo", Actor = by });
        });
    }

    private void Fill(WorkTask task, FormSheet form, Actor owner, int most)
    {
        foreach (var field in form.Fields.Where(f => f.Required).Take(most)) task.Answer(owner, field, Answer(task, field), null, stage.Clock.At);
    }

    private AnswerContent Answer(WorkTask task, FormField field) => field.Input switch
    {
        FieldType.Choice => new(stage.Dice.Pick<Bilingual>(field.Choices ?? []).Zh, null, []),
        FieldType.Check => new("yes", null, []),
        FieldType.Number or FieldType.Reading => new($"{3 + stage.Dice.Next(20)}", null, []),
        FieldType.Photo or FieldType.Signature => new(null, null, [.. Enumerable.Range(1, Math.Max(1, field.LeastPhotos)).Select(n => Photo(task, n))]),
        _ => new(null, Say(task.Id, "现场已核实，按工作标准处理完毕，客户无异议。"), []),
    };

    private Guid Photo(WorkTask task, int number)
    {
        var (id, picture) = (NewId.Next(), DemoPicture.Draw(++drawn));
        load.Add(new FileRow
        {
            Id = id, SubjectId = task.Id, Number = number, PersonId = task.Id, MediaType = picture.MediaType, Size = picture.Bytes.Length, Width = picture.Width, Height = picture.Height, AddedAt = stage.Clock.At,
        });
        load.Add(new FileContent { Id = id, Content = vault.Seal(task.Id, picture.Bytes) });
        return id;
    }
}
