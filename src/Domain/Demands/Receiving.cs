namespace Lindian.Domain.Demands;

/// <summary>受理 and 分理: a demand comes in, is suggested a type, gets its place and its type.</summary>
public static class Receiving
{
    /// <summary>Takes a demand in. <paramref name="serial"/> is the server's own number.</summary>
    public static Demand Receive(Intake intake, long serial)
    {
        var demand = Demand.Begin(serial);
        demand.Raise(new DemandReceived(intake));
        return demand;
    }

    /// <summary>What the keyword rules made of the text, with the words that decided. A person confirms it at triage (D-3).</summary>
    public static void Suggest(this Demand demand, string typeCode, Best best, Priority priority, double confidence, IReadOnlyList<string> because) =>
        demand.Raise(new TypeSuggested(typeCode, best, demand.Danger ? Priority.Critical : priority, confidence, because));

    /// <summary>Photos that the customer sent along with the first words.</summary>
    public static void ComesWith(this Demand demand, Actor by, IReadOnlyList<Guid> photoIds) => demand.Raise(new PhotosAdded(photoIds, by.IsCustomer));

    public static void PutAt(this Demand demand, Place place, Guid? premisesId) => demand.Raise(new DemandPlaced(place, premisesId));

    public static void Triage(this Demand demand, Actor by, Kind kind, Closing closing, DateTime at)
    {
        demand.Allow(DemandAction.Triage, by);
        demand.Raise(new DemandTriaged(kind, closing, at));
    }

    /// <summary>The correction is kept beside what was there before; later it teaches the suggestion (D-3).</summary>
    public static void CorrectType(this Demand demand, Actor by, Kind kind, Closing closing, DateTime at)
    {
        demand.Allow(DemandAction.CorrectType, by);
        if (demand.TypeCode is { } before && before != kind.TypeCode) demand.Raise(new TypeCorrected(before, kind, closing, at));
    }

    public static void Judge(this Demand demand, Actor by, Verdict verdict, Guid? wordsId)
    {
        demand.Allow(DemandAction.Judge, by);
        demand.Raise(new DemandJudged(verdict, wordsId));
    }

    public static void AddWords(this Demand demand, Actor by, Guid wordsId)
    {
        demand.Allow(DemandAction.AddWords, by);
        demand.Raise(new WordsAdded(wordsId, by.IsCustomer));
    }

    /// <summary>Photos that belong to the words: taken like them, from the same people and as long.</summary>
    public static void AddPhotos(this Demand demand, Actor by, IReadOnlyList<Guid> photoIds)
    {
        demand.Allow(DemandAction.AddWords, by);
        demand.Raise(new PhotosAdded(photoIds, by.IsCustomer));
    }

    /// <summary>合并: this demand follows its parent from now on; its customer still gets every answer (D-5).</summary>
    public static void MergeInto(this Demand child, Demand parent, Actor by, DateTime at)
    {
        child.Allow(DemandAction.Merge, by);
        if (child.Id == parent.Id) throw new RuleBroken("demand.merge-with-itself");
        if (parent.IsClosed || parent.ParentId is not null) throw new RuleBroken("demand.merge-into-closed");
        child.Raise(new DemandMerged(parent.Id, at));
        parent.Raise(new ChildJoined(child.Id, child.CustomerId));
    }

    /// <summary>撤单: it still counts in the figures and is called by somebody independent (D-11).</summary>
    public static void Withdraw(this Demand demand, Actor by, Guid? wordsId, DateTime at)
    {
        demand.Allow(DemandAction.Withdraw, by);
        demand.EndOpenSuspension(at);
        demand.Raise(new DemandWithdrawn(wordsId, by.IsCustomer, at));
    }
}
