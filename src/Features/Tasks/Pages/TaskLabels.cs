using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Tasks.Pages;

/// <summary>Names of people, places and forms in the language of the request, and how states look.</summary>
public sealed class TaskLabels(Organisation tree, TaskForms forms, TaskBook book, Texts texts)
{
    public Organisation Tree => tree;
    public TaskForms Forms => forms;
    public TaskBook Book => book;

    public string Title(string code, int version) => forms.Title(code, version);

    public string Place(Guid? communityId) => tree.Unit(communityId) is { } unit ? InLanguage.Of(unit.Name, unit.NameEn ?? unit.Name) : "";

    public string Member(Guid? id) => tree.Member(id)?.Name ?? "";

    /// <summary>Whose it is: a member, or the team that may claim it.</summary>
    public string Hands(Guid? ownerId, Guid? poolId) => tree.Member(ownerId)?.Name ?? (tree.Unit(poolId) is { } pool ? texts.Get("task.pool", Place(pool.Id)) : texts["task.nobody"]);

    public IEnumerable<SelectListItem> FormItems(params TaskKind[] kinds) =>
        forms.Offered.Where(f => kinds.Length == 0 || kinds.Contains(f.Kind)).Select(f => new SelectListItem($"{f.Said()} · {texts[$"task.kind.{f.Kind}"]}", f.Code));

    public static IEnumerable<SelectListItem> Items(IEnumerable<Named> list) => list.Select(r => new SelectListItem(r.Said, r.Code));

    public static Tone ToneOf(TaskState state) => state switch
    {
        TaskState.Open => Tone.Warn,
        TaskState.Assigned => Tone.Info,
        TaskState.Accepted or TaskState.Started => Tone.Busy,
        TaskState.Finished => Tone.Good,
        _ => Tone.Neutral,
    };

    public static Tone ToneOf(Priority priority) => priority >= Priority.High ? Tone.Bad : Tone.Neutral;

    /// <summary>The limit, near a day before it.</summary>
    public static ShownClock ClockOf(TaskRow row) => new(row.Due, row.Due.AddDays(-1), row.FinishedAt);
}

/// <summary>Reads the labels, once per request.</summary>
public sealed class TaskPageTools(Snapshot<Organisation> organisation, Snapshot<TaskForms> forms, Snapshot<Rulebooks> books, CurrentUser user, Texts texts)
{
    private const int MostPeople = 500;

    public Texts Texts => texts;

    public async Task<TaskLabels> Labels(CancellationToken ct) =>
        new(await organisation.Get(ct), await forms.Get(ct), (await books.Get(ct)).Newest<TaskBook>(TaskBook.Name), texts);

    /// <summary>Who may be given work in one's own part of the tree.</summary>
    public IReadOnlyList<Member> Workers(Organisation tree) =>
        [.. tree.Members.Where(m => m.LeftAt is null && m.Grants.Any(g => TaskLifeCycle.Workers.Contains(g.Role)) && tree.Covers(user.Sight, m.UnitId))
            .OrderBy(m => m.StaffNumber, StringComparer.Ordinal).Take(MostPeople)];

    /// <summary>To whom one may hand on or turn for help: who works in the same region and the departments.</summary>
    public IReadOnlyList<Member> Colleagues(Organisation tree) =>
        [.. tree.Members.Where(m => m.LeftAt is null && m.Id != user.MemberId && m.Grants.Any(g => TaskLifeCycle.Workers.Contains(g.Role)) && Takers.AreColleagues(tree, user, m))
            .OrderBy(m => m.StaffNumber, StringComparer.Ordinal).Take(MostPeople)];

    public static IEnumerable<SelectListItem> People(IEnumerable<Member> members, Organisation tree) =>
        members.Select(m => new SelectListItem($"{m.Name} · {m.StaffNumber} · {tree.Unit(m.UnitId)?.Name}", m.Id.ToString()));
}
