using Lindian.Domain.Field;
using Lindian.Features.Field;

namespace Lindian.Features.Tests.Field;

/// <summary>A phone on a bad line: what it has not heard about it sends again, in any order, as soon as it tries the next time.</summary>
internal sealed class FirePhone(WorkPhone phone, Person owner, Weather weather, Random dice)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly List<SentOperation> unsent = [];

    public WorkPhone Phone => phone;
    public Person Owner => owner;

    /// <summary>All that was done on it, in its order, each with the last thing it heard.</summary>
    public Dictionary<Guid, (SentOperation Sent, OperationResult? Heard)> Book { get; } = [];

    public FirePhotos Photos { get; } = new(phone, weather, dice);

    public bool HasParked => Book.Values.Any(b => b.Heard?.Outcome == FieldOutcome.Parked);

    public void Does(string kind, Guid subject, object body, params byte[][] pictures)
    {
        var operation = phone.Does(kind, subject, body, photos: Photos.Take(pictures));
        unsent.Add(operation);
        Book[operation.Id] = (operation, null);
    }

    /// <summary>One try under fire: some operations, perhaps before their photos are there, and what is missing of the photos.</summary>
    public Task<bool> Syncs() => Tries(async () =>
    {
        if (dice.Next(2) == 0) await SendPhotos();
        var batch = unsent.Take(dice.Next(1, 12)).ToArray();
        if (dice.Next(3) == 0) dice.Shuffle(batch);
        await Send(batch);
        await SendPhotos();
    });

    /// <summary>On a good line, until nothing more goes through.</summary>
    public async Task SyncsWell()
    {
        for (var before = int.MaxValue; unsent.Count > 0 && unsent.Count < before;)
        {
            before = unsent.Count;
            await Surely(SendAll);
        }
    }

    public async Task GivesUp()
    {
        var (sent, _) = Book.Values.First(b => b.Heard?.Outcome == FieldOutcome.Parked);
        var drop = phone.Does(OperationBook.DropKind, NewId.Next(), new { operation = sent.Id });
        await Surely(async () => (await Answers(drop)).Single().Outcome.ShouldBe(FieldOutcome.Applied));
        await Surely(() => Send(sent));
        await SyncsWell();
    }

    private static async Task Surely(Func<Task> work)
    {
        for (var since = TimeProvider.System.GetTimestamp(); !await Tries(work);)
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(Patience, "the line is good, and nothing comes through");
    }

    // what was not heard of stays as it was and goes again
    private static async Task<bool> Tries(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }

    private async Task SendAll()
    {
        await SendPhotos();
        foreach (var batch in unsent.Chunk(TakeOperations.Most).ToList()) await Send(batch);
    }

    private async Task Send(params SentOperation[] batch)
    {
        if (batch.Length > 0) Hear(await Answers(batch));
    }

    private async Task<IReadOnlyList<OperationResult>> Answers(params SentOperation[] batch) => Answered(await phone.TriesToSend(batch)).As<TakeOperations.Answer>().Results;

    private void Hear(IReadOnlyList<OperationResult> results)
    {
        foreach (var result in results)
        {
            var sent = Book[result.Id].Sent;
            Book[result.Id] = (sent, result);
            if (result.Outcome != FieldOutcome.Waiting) unsent.RemoveAll(o => o.Id == result.Id);
            else weather.Count($"waited, {result.Code}");
            if (result.Code == "field.attachment") Photos.Lack(sent.Attachments ?? []);
        }
    }

    private Task SendPhotos() => Photos.Send(unsent.SelectMany(o => o.Attachments ?? []));

    // what our server did not say itself is no answer
    public static Reply Answered(Reply reply) => reply.Status < 500 ? reply : throw new HttpRequestException(reply.Body);
}
