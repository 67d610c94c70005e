using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;

namespace Lindian.Features.Demands;

/// <summary>One demand of a load on its way. Steps come in the order of time.</summary>
public sealed class BulkDemand
{
    private readonly BulkDemands all;
    private readonly string nonce;
    private readonly BulkWatch watch;
    private readonly List<BulkDemand> children = [];

    internal BulkDemand(BulkDemands all, Demand demand, string nonce, DateTime at)
    {
        (this.all, Demand, this.nonce) = (all, demand, nonce);
        watch = new BulkWatch(this, all.Books, at);
    }

    public Demand Demand { get; }
    public IReadOnlyList<ClockRow> Clocks { get; private set; } = [];
    public BulkBooks Books => all.Books;
    internal string Nonce => nonce;

    /// <summary>The internal limit of a step that runs now; null where there is none.</summary>
    public ClockRow? Running(string step) => Clocks.FirstOrDefault(c => c is { Kind: LimitKind.Internal, MetAt: null } && c.Step == step);

    /// <param name="parent">Whom this demand is merged into, when that is the step.</param>
    public void Do(BulkStep step, BulkDemand? parent = null)
    {
        Watch(step.At);
        parent?.Watch(step.At);
        var before = Demand.State;
        BulkActs.Do(this, step, parent?.Demand);
        Keep();
        all.Note(Demand, step.By, step.At);
        if (parent is not null)
        {
            parent.children.Add(this);
            all.Note(parent.Demand, step.By, step.At);
        }
        if (Demand.ReviewedAt == step.At && before is not DemandState.Reviewed) Deliver(step.At);
        watch.Touched(step.At);
        all.Stepped?.Invoke(step, this, parent);
    }

    /// <summary>What the clock watcher has seen until then.</summary>
    public void Watch(DateTime until) => watch.Until(until);

    /// <summary>Writes the state at the end of the story.</summary>
    public void Close() => all.Close(Demand, Clocks);

    internal Guid Say(string text) => all.Say(Demand.Id, Demand.CustomerId, text);

    internal Guid? SayIfAny(string? text) => string.IsNullOrWhiteSpace(text) ? null : Say(text);

    internal void Keep()
    {
        if (Demand.NormCode is null) return;
        Clocks = [.. DemandClocks.Compute(Demand, all.Books.Norms)];
        Demand.Schedule(DemandClocks.NextDue(Clocks));
    }

    internal void NoteBySystem(DateTime at, string source) => all.Note(Demand, Actor.System, at, source);

    // what the handlers of a reviewed reply do
    private void Deliver(DateTime at)
    {
        foreach (var child in children)
        {
            child.Demand.AnswerWith(Demand, at);
            child.NoteBySystem(at, "delivery:" + nameof(AnswerMergedChildren));
        }
        if (Demand is not { State: DemandState.Reviewed, FollowUpDue: false }) return;
        Demand.LeaveUnrated(at);
        Demand.Archive(Actor.System, at);
        Keep();
        NoteBySystem(at, "delivery:" + nameof(CloseWithoutCall));
    }
}
