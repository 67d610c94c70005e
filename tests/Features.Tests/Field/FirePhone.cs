using Lindian.Domain.Field;
using Lindian.Features.Field;

namespace Lindian.Features.Tests.Field;

/// <summary>A phone on a bad line: what it has not heard about it sends again, in any order, and sometimes the answer is lost.</summary>
internal sealed class FirePhone(WorkPhone phone, Person owner, Random dice)
{
    private readonly List<SentOperation> unsent = [];

    public WorkPhone Phone => phone;
    public Person Owner => owner;

    /// <summary>All that was done on it, in its order, each with the last thing it heard.</summary>
    public Dictionary<Guid, (SentOperation Sent, OperationResult? Heard)> Book { get; } = [];

    public void Does(SentOperation operation)
    {
        unsent.Add(operation);
        Book[operation.Id] = (operation, null);
    }

    public int Unsent => unsent.Count;

    /// <summary>Sends some, with bad luck: the request is lost, or its answer, or it goes twice, or out of order.</summary>
    public async Task SyncsUnderFire()
    {
        var batch = unsent.Take(dice.Next(1, 12)).ToArray();
        if (batch.Length == 0) return;
        if (dice.Next(3) == 0) dice.Shuffle(batch);
        switch (dice.Next(5))
        {
            case 0: return; // never left the phone
            case 1: await phone.TriesToSend(batch); return; // the answer was lost on the way
            case 2: await Task.WhenAll(phone.TriesToSend(batch), phone.TriesToSend(batch)); return; // two at once, both answers lost
            default: Hears(await phone.Sends(batch)); return;
        }
    }

    /// <summary>On a good line, until nothing more goes through.</summary>
    public async Task SyncsWell()
    {
        for (var before = int.MaxValue; unsent.Count > 0 && unsent.Count < before;)
        {
            before = unsent.Count;
            foreach (var batch in unsent.Chunk(TakeOperations.Most).ToList()) Hears(await phone.Sends(batch));
        }
    }

    public bool HasParked => Book.Values.Any(b => b.Heard?.Outcome == FieldOutcome.Parked);

    public async Task GivesUp()
    {
        var (sent, _) = Book.Values.First(b => b.Heard?.Outcome == FieldOutcome.Parked);
        (await phone.Sends(phone.Does(OperationBook.DropKind, NewId.Next(), new { operation = sent.Id }))).Outcome.ShouldBe(FieldOutcome.Applied);
        Hears([await phone.Sends(sent)]);
        await SyncsWell();
    }

    private void Hears(IReadOnlyList<OperationResult> results)
    {
        foreach (var result in results)
        {
            Book[result.Id] = (Book[result.Id].Sent, result);
            if (result.Outcome != FieldOutcome.Waiting) unsent.RemoveAll(o => o.Id == result.Id);
        }
    }
}
