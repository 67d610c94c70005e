using Lindian.Domain.Visits;

namespace Lindian.Domain.Tests.Visits;

public class AVisit
{
    private static readonly DateTime Nine = new(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Me = NewId.Next(), Leader = NewId.Next();
    private static readonly LatestEnd Tonight = new(Nine.AddHours(15));

    [Fact]
    public void Is_what_its_events_say()
    {
        var visit = Doubtful();
        visit.Suppose(VisitEnd.EndOfDay, Nine.AddMinutes(30), Nine.AddHours(15));
        visit.CheckOut(VisitEnd.ByHand, Nine.AddHours(2), Tonight, Nine.AddHours(16));
        visit.Doubt(new Finding(EvidenceReason.DeviceShared, 2, 12), Nine.AddHours(17));
        visit.Doubt(new Finding(EvidenceReason.DeviceShared, 1, 12), Nine.AddHours(17));
        visit.Decide(VisitVerdict.Accepted, NewId.Next(), Leader, Nine.AddDays(1));

        var again = (Visit)Activator.CreateInstance(typeof(Visit), nonPublic: true)!;
        var events = visit.TakeEvents();
        again.Replay(events);
        events.Count.ShouldBe(5);
        again.ShouldBeEquivalentTo(visit);
    }

    [Fact]
    public void Gives_up_a_supposed_end_for_the_one_that_was_told()
    {
        var visit = Plain();
        visit.Suppose(VisitEnd.EndOfDay, Nine.AddMinutes(30), Nine.AddHours(15));
        visit.CheckOut(VisitEnd.Left, Nine.AddHours(3), Tonight, Nine.AddHours(20));
        (visit.EndedBy, visit.To).ShouldBe((VisitEnd.Left, Nine.AddHours(3)));
        Should.Throw<RuleBroken>(() => visit.CheckOut(VisitEnd.ByHand, Nine.AddHours(4), Tonight, Nine.AddHours(20))).Code.ShouldBe("visit.ended");
        visit.Suppose(VisitEnd.EndOfDay, Nine.AddHours(4), Nine.AddHours(21));
        visit.To.ShouldBe(Nine.AddHours(3));
    }

    [Fact]
    public void Never_reaches_into_the_next_one()
    {
        var visit = Plain();
        visit.Suppose(VisitEnd.NextCheckIn, Nine.AddHours(1), Nine.AddHours(1));
        visit.CheckOut(VisitEnd.ByHand, Nine.AddHours(2), Tonight with { NextBegins = Nine.AddHours(1) }, Nine.AddHours(3));
        (visit.EndedBy, visit.To).ShouldBe((VisitEnd.NextCheckIn, Nine.AddHours(1)));
    }

    [Fact]
    public void Ends_with_its_day_however_late_it_is_told_to_end_and_shows_it()
    {
        var visit = Plain();
        visit.Suppose(VisitEnd.EndOfDay, Nine.AddMinutes(30), Nine.AddHours(15));
        visit.CheckOut(VisitEnd.ByHand, Nine.AddDays(3), Tonight with { NextBegins = Nine.AddDays(2) }, Nine.AddDays(3));
        (visit.EndedBy, visit.To).ShouldBe((VisitEnd.EndOfDay, Nine.AddHours(15)));
        visit.CheckOut(VisitEnd.ByHand, Nine.AddHours(15), Tonight, Nine.AddDays(3));
        (visit.EndedBy, visit.To).ShouldBe((VisitEnd.ByHand, Nine.AddHours(15)));
    }

    [Fact]
    public void Does_not_end_before_it_begins() =>
        Should.Throw<BadInput>(() => Plain().CheckOut(VisitEnd.ByHand, Nine.AddSeconds(-1), Tonight, Nine)).Code.ShouldBe("visit.ends-before-it-begins");

    [Fact]
    public void Is_decided_by_somebody_else_and_only_when_in_doubt()
    {
        Should.Throw<RuleBroken>(() => Plain().Decide(VisitVerdict.Accepted, NewId.Next(), Leader, Nine)).Code.ShouldBe("visit.not-in-doubt");
        Should.Throw<RuleBroken>(() => Doubtful().Decide(VisitVerdict.Accepted, NewId.Next(), Me, Nine)).Code.ShouldBe("visit.own");
        var visit = Doubtful();
        visit.AwaitsDecision.ShouldBeTrue();
        visit.Decide(VisitVerdict.Rejected, NewId.Next(), Leader, Nine);
        visit.AwaitsDecision.ShouldBeFalse();
    }

    [Fact]
    public void Falls_into_doubt_by_what_is_learnt_later()
    {
        var visit = Plain();
        visit.Doubt(new Finding(EvidenceReason.SentLate), Nine);
        visit.Grade.ShouldBe(EvidenceGrade.Fair);
        visit.Doubt(new Finding(EvidenceReason.DeviceShared), Nine);
        visit.Grade.ShouldBe(EvidenceGrade.Doubtful);
    }

    private static Visit Plain() => In(new Judgement(EvidenceGrade.Fair, []));

    private static Visit Doubtful() => In(new Judgement(EvidenceGrade.Doubtful, [new Finding(EvidenceReason.Mock)]));

    private static Visit In(Judgement judgement) =>
        Visit.CheckIn(NewId.Next(), new Arrival(Me, NewId.Next(), null, Nine, Nine), new ArrivalProof(CodeTrust.Poster, Nine, NewId.Next(), 1, judgement, 1));
}
