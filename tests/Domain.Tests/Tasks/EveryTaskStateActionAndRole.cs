using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using static Lindian.Domain.Tasks.TaskAction;
using static Lindian.Domain.Tasks.TaskState;

namespace Lindian.Domain.Tests.Tasks;

/// <summary>Acts on a task in every state, with every verb, as every role, as owner and as stranger; compared with what was written by hand.</summary>
public sealed class EveryTaskStateActionAndRole
{
    private static readonly Role[] Doing = [Role.Manager, Role.CoreMember, Role.BackOffice, Role.HallClerk, Role.TeamLeader];
    private static readonly Role[] Giving = [Role.Dispatcher, Role.RegionLeader, Role.TeamLeader];

    // from where; whether the owner may, given a role of those who do; whether anybody of these roles may
    private static readonly Dictionary<TaskAction, (TaskState[] From, bool Owner, Role[] Anybody)> Expected = new()
    {
        [Claim] = ([Open], false, Doing),
        [Assign] = ([Open, Assigned, Accepted, Started], false, Giving),
        [Receive] = ([Assigned], true, []),
        [Accept] = ([Assigned], true, []),
        [Decline] = ([Assigned, Accepted], true, []),
        [Transfer] = ([Assigned, Accepted, Started], true, Giving),
        [Start] = ([Accepted], true, []),
        [Answer] = ([Accepted, Started], true, []),
        [Reschedule] = ([Open, Assigned, Accepted, Started], false, Giving),
        [AskHelp] = ([Accepted, Started], true, []),
        [AnswerHelp] = ([Accepted, Started], false, []),
        [Finish] = ([Accepted, Started], true, []),
        [Cancel] = ([Open, Assigned, Accepted, Started], false, Giving),
    };

    [Fact]
    public void Is_allowed_or_refused_as_the_written_table_says()
    {
        var (wrong, allowed) = (new List<string>(), 0);
        foreach (var (state, action, role, owns) in All())
        {
            var (from, owner, anybody) = Expected[action];
            var may = from.Contains(state) && (anybody.Contains(role) || (owns && owner && (Doing.Contains(role) || action == Transfer)));
            var told = Try(state, action, role, owns);
            if ((told == "") != may) wrong.Add($"{action} in {state} as {role}{(owns ? ", owner" : "")}: {told}");
            allowed += may ? 1 : 0;
        }
        wrong.ShouldBeEmpty();
        allowed.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Every_action_has_a_row() => Expected.Keys.Order().ShouldBe(Enum.GetValues<TaskAction>().Order());

    private static IEnumerable<(TaskState, TaskAction, Role, bool)> All() =>
        from state in Enum.GetValues<TaskState>()
        from action in Enum.GetValues<TaskAction>()
        from role in Enum.GetValues<Role>()
        from owns in new[] { false, true }
        select (state, action, role, owns);

    private static string Try(TaskState state, TaskAction action, Role role, bool owns)
    {
        var person = NewId.Next();
        var (task, by) = (TaskTown.At(state, owns ? person : NewId.Next()), Actor.Member(person, [role]));
        if (action == Finish && !task.IsOver && task.OwnerId is not null && task.State is Accepted or Started) task.FillAll(Actor.Member(task.OwnerId ?? default, [Role.Manager]));
        task.TakeEvents();
        try
        {
            Act(task, action, by);
        }
        catch (RuleBroken refused)
        {
            return task.TakeEvents().Count == 0 ? refused.Code : "refused, but something happened";
        }
        return task.TakeEvents().Count > 0 ? "" : "nothing happened";
    }

    private static void Act(WorkTask task, TaskAction action, Actor by)
    {
        var (at, other) = (TaskTown.Noon.AddHours(1), new Taker(NewId.Next(), []));
        switch (action)
        {
            case Claim: task.Claim(by, new(by.Id, []), 0, 0, at); break;
            case Assign: task.Assign(by, other, at); break;
            case Receive: task.Receive(by, at); break;
            case Accept: task.Accept(by, at); break;
            case Decline: task.Decline(by, "OTHER", null, at); break;
            case Transfer: task.Transfer(by, other, null, at); break;
            case Start: task.Start(by, at); break;
            case Answer: task.Answer(by, TaskTown.Form.Field("F-COUNT"), new("3", null, []), null, at); break;
            case Reschedule: task.Reschedule(by, new(null, at.AddDays(9))); break;
            case AskHelp: task.AskHelp(by, new(other.MemberId, null), NewId.Next(), at); break;
            case AnswerHelp: task.AnswerHelp(by, NewId.Next(), NewId.Next(), at); break;
            case Finish: task.Finish(by, TaskTown.Form, null, at); break;
            case Cancel: task.Cancel(by, "OTHER", null, at); break;
        }
    }
}
