using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Text;
using Lindian.Features.Organization;

namespace Lindian.Features.Demands;

/// <summary>
/// Demands for a <see cref="BulkLoad"/>: they come in and live by the verbs, clocks, routing and reminders of the product, at
/// times of the past, without a database between two steps. Published for the demo city and the bench; a test walks the same
/// steps through the use cases and compares the rows.
/// </summary>
public sealed class BulkDemands(BulkLoad load, BulkVault vault, BulkBooks books, MovedClock clock, string source)
{
    private readonly Dictionary<string, Heard> known = [];

    /// <summary>Handlers whose work is done here, so that no delivery is left.</summary>
    public static IReadOnlyCollection<string> Delivered { get; } = [nameof(AnswerMergedChildren), nameof(CloseWithoutCall)];

    public Organisation Tree => books.Tree;

    /// <summary>Hears of every intake and every step, with the parent of a merge: whoever wants to walk the same way by the use cases.</summary>
    public Action<BulkIntake, BulkDemand>? Came { get; set; }
    public Action<BulkStep, BulkDemand, BulkDemand?>? Stepped { get; set; }

    internal BulkBooks Books => books;

    public BulkDemand Receive(BulkIntake intake)
    {
        var (id, heard) = (NewId.Next(), Hear(intake.Words));
        var words = Say(id, intake.CustomerId, intake.Words);
        var place = DemandPlaces.Of(intake.CommunityId, intake.TransformerAreaId, books.Tree);
        Guid? first = intake.By.Kind == ActorKind.Member ? intake.By.Id : null;
        var demand = Receiving.Receive(new Intake(
            id, RaiseDemand.Number(intake.Serial, intake.At), intake.TrackingCode, intake.Channel, intake.CustomerId, intake.PremisesId, place, words,
            heard.Danger, first, null, Lot.Commit(intake.Nonce), intake.At), intake.Serial);
        RaiseDemand.Suggest(demand, books.Rules, heard.Hint);
        load.Add(new LotNonce { DemandId = id, Nonce = intake.Nonce });
        load.Add(new SearchRow { SubjectId = id, Kind = "demand", Serial = intake.Serial, Tokens = heard.Tokens });
        var life = new BulkDemand(this, demand, intake.Nonce, intake.At);
        Note(demand, intake.By, intake.At);
        Came?.Invoke(intake, life);
        return life;
    }

    /// <summary>Stores the last state; the demand is not to be touched afterwards.</summary>
    internal void Close(Demand demand, IEnumerable<Domain.Governance.ClockRow> clocks)
    {
        load.Add(demand);
        foreach (var row in clocks) load.Add(row);
    }

    internal void Note(Demand demand, Actor by, DateTime at, string? through = null)
    {
        clock.At = at;
        load.Note(demand, new Occasion(clock) { Actor = by, Source = through ?? source });
    }

    internal Guid Say(Guid demandId, Guid customerId, string text)
    {
        var said = DemandDesk.Clean(text);
        var words = new Words(customerId, demandId, vault.Seal(customerId, said), Hear(said).Redacted);
        load.Add(words);
        return words.Id;
    }

    // the same sentence is often said
    private Heard Hear(string text)
    {
        if (known.TryGetValue(text, out var heard)) return heard;
        if (known.Count > 20_000) known.Clear();
        var redacted = Redaction.Of(text);
        return known[text] = new Heard(redacted, Bigrams.Index(redacted), books.Rules.DangerWords.Find(text) is not null, books.Rules.Suggest(text));
    }

    private sealed record Heard(string Redacted, string Tokens, bool Danger, Suggestion? Hint);
}
