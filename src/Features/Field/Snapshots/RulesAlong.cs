using Lindian.Data;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;
using Lindian.Features.Visits.Books;

namespace Lindian.Features.Field.Snapshots;

/// <param name="Phone">The number that residents are told.</param>
/// <param name="CommunityIds">For which the member answers.</param>
public sealed record MeAlong(Guid Id, string Name, string StaffNumber, IReadOnlyList<Role> Roles, string? Phone, string UnitName, IReadOnlyList<Guid> CommunityIds);

/// <param name="To">Null where the state stays.</param>
/// <param name="Owner">Only to one's own tasks.</param>
public sealed record ActAlong(TaskAction Action, IReadOnlyList<TaskState> From, TaskState? To, bool Owner);

/// <summary>An entry of a list, in both languages.</summary>
public sealed record NamedAlong(string Code, string Zh, string En);

/// <param name="Version">Of the rulebook; a filled form tells it.</param>
public sealed record SurveyAlong(int Version, IReadOnlyList<SurveyQuestion> Questions);

/// <summary>A department that may be asked for help.</summary>
public sealed record UnitAlong(Guid Id, string Name);

/// <summary>A colleague who may be asked for help, or given a task.</summary>
public sealed record ColleagueAlong(Guid Id, string Name, string UnitName);

/// <summary>Who may be asked for help.</summary>
public sealed record HelpTargets(IReadOnlyList<UnitAlong> Units, IReadOnlyList<ColleagueAlong> Members);

/// <param name="LongestSide">Pixels to which the phone scales a photo.</param>
/// <param name="Quality">Of JPEG or WebP, 0 to 1.</param>
public sealed record PhotoRules(int LongestSide, double Quality, int MostPerField)
{
    /// <summary>A meter's figures stay readable, and a photo is some hundred KB.</summary>
    public static PhotoRules Usual { get; } = new(1920, 0.8, FormField.MostPhotos);
}

/// <summary>The rules as data: the phone decides nothing by itself.</summary>
/// <param name="Forms">Every version that a task along uses, and the newest of what may be chosen.</param>
public sealed record RulesAlong(
    IReadOnlyList<ActAlong> LifeCycle, IReadOnlyList<FormSheet> Forms, string OwnForm, IReadOnlyList<NamedAlong> DeclineReasons, IReadOnlyList<NamedAlong> RecordKinds, SurveyAlong Survey,
    HelpTargets HelpTargets, PhotoRules Photo, IReadOnlyList<Signer> Signers);

/// <summary>Who the member is, and the tables, forms and lists that hold for them.</summary>
public sealed class RulesToTake(CurrentUser user, Snapshot<Organisation> organisation, Snapshot<TaskForms> forms, Snapshot<Rulebooks> books, TimeProvider clock)
{
    private const int MostColleagues = 500;

    public async Task<MeAlong> Me(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var member = tree.Member(user.MemberId);
        return new(
            user.MemberId, user.Name, user.StaffNumber, [.. user.Actor.Roles.Order()], member?.WorkPhone, tree.Unit(member?.UnitId)?.Name ?? "", [.. tree.CommunitiesOf(user.MemberId, clock.Now()).Order()]);
    }

    public async Task<RulesAlong> Of(IReadOnlyList<WorkTask> tasks, CancellationToken ct)
    {
        var (lists, sheets) = (await books.Get(ct), await forms.Get(ct));
        var (tasksBook, survey) = (lists.Newest<TaskBook>(TaskBook.Name), SurveyBook.Version(lists, null));
        var used = tasks.Select(t => (t.FormCode, t.FormVersion)).Distinct().Select(f => sheets.At(f.FormCode, f.FormVersion));
        return new(
            [.. TaskLifeCycle.Table.Values.Where(May).Select(Told)],
            [.. used.Concat(sheets.Offered).DistinctBy(f => (f.Code, f.Version)).OrderBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Version)], tasksBook.OwnForm,
            [.. tasksBook.DeclineReasons.Select(r => new NamedAlong(r.Code, r.Zh, r.En))], [.. lists.Newest<FieldBook>(FieldBook.Name).Kinds.Select(k => new NamedAlong(k.Code, k.Zh, k.En))],
            new(survey.Version, [.. SurveyBook.Of(survey).Questions.Where(q => !q.Retired)]), await Helpers(ct), PhotoRules.Usual, Enum.GetValues<Signer>());
    }

    private bool May(TaskRule rule) => TaskLifeCycle.RolesFor(rule.Action).Any(user.Actor.Roles.Contains);

    private ActAlong Told(TaskRule rule) => new(
        rule.Action, rule.From, rule.To, rule.Relation == TaskRelation.Owner || (rule.Relation == TaskRelation.OwnerOrAny && !rule.Roles.Any(user.Actor.Roles.Contains)));

    private async Task<HelpTargets> Helpers(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var colleagues = tree.Members.Where(m => m.LeftAt is null && m.Id != user.MemberId && Takers.AreColleagues(tree, user, m) && m.Grants.Any(g => TaskLifeCycle.Workers.Contains(g.Role)));
        return new(
            [.. tree.Units.Where(u => u is { Kind: UnitKind.Department, ClosedAt: null }).OrderBy(u => u.Code, StringComparer.Ordinal).Select(u => new UnitAlong(u.Id, u.Name))],
            [.. colleagues.OrderBy(m => m.StaffNumber, StringComparer.Ordinal).Take(MostColleagues).Select(m => new ColleagueAlong(m.Id, m.Name, tree.Unit(m.UnitId)?.Name ?? ""))]);
    }
}
