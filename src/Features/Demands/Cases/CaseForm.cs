using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>How a field of an action is entered.</summary>
public enum CaseControl { Words, Pick, Radios, Checks, Moment, Number, Whom }

/// <summary>An entry of a list; entries of one group stand together.</summary>
public sealed record CaseOption(string Value, string Text, string? Group = null, bool Chosen = false);

/// <summary>One field, named as the request of the use case names it.</summary>
/// <param name="Member">For a choice of whom: the name under which the request takes a person.</param>
public sealed record CaseField(
    string Name, CaseControl Control, bool Required = false, Func<CaseView, IEnumerable<CaseOption>>? Options = null, string Member = "ownerId");

/// <summary>A button of a form; where the request has a switch, the button sets it.</summary>
/// <param name="Key">Sent with the form, and the end of the text key.</param>
public sealed record CaseButton(string Key, DemandAction Action, string? Field = null, string? Value = null);

/// <summary>
/// One form of the case page: what is entered for an action and which buttons send it. It posts to the page's address of the
/// noun, which carries the policy of the action.
/// </summary>
/// <param name="Fits">Whether it makes sense as the demand stands, beyond being allowed.</param>
/// <param name="Aid">A partial that helps with filling it in.</param>
public sealed record CaseForm(
    string Name, IReadOnlyList<CaseButton> Buttons, IReadOnlyList<CaseField> Fields, Func<Demand, bool>? Fits = null, string? Aid = null)
{
    public string Noun { get; } = DemandActs.All.Where(act => act.Actions.Contains(Buttons[0].Action)).OrderBy(act => act.Actions.Length).First().Noun; // the request that does no more than this

    /// <summary>Nothing is entered: it stands as a button.</summary>
    public bool IsOnePress => Fields.Count == 0 && Aid is null;

    /// <summary>It takes the demand on along its way, so it stands open: it is what most come for.</summary>
    public bool IsTheWay => Buttons[0].Action is DemandAction.Triage or DemandAction.Dispatch or DemandAction.Reply or DemandAction.Review or DemandAction.FollowUp;

    public bool Applies(Demand demand) => Fits?.Invoke(demand) ?? true;

    public CaseButton Pressed(string? key) => Buttons.FirstOrDefault(b => b.Key == key) ?? Buttons[0];
}
