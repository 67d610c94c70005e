using Lindian.Data;
using Lindian.Domain.Field;
using Lindian.Features.Field;
using Lindian.Features.Tasks;
using Lindian.Features.Tests.Survival;
using Lindian.Features.Tests.Tasks;

namespace Lindian.Features.Tests.Field;

/// <summary>A quarter full of phones on bad lines, a leader who takes work away meanwhile, and the real program, which is killed now and then.</summary>
internal sealed class Fire : IAsyncDisposable
{
    private readonly List<FirePhone> phones = [];
    private readonly List<(TaskNow Task, Person Owner)> tasks = [];
    private readonly FireDeeds deeds;
    private readonly Quarter quarter;
    private readonly NodeProcess node;
    private readonly Random dice;
    private Person leader;

    private Fire(Quarter quarter, Person leader, NodeProcess node, Random dice) =>
        (this.quarter, this.leader, this.node, this.dice, deeds) = (quarter, leader, node, dice, new FireDeeds(quarter.Community.Id, dice));

    public Town Town => quarter.Town;
    public Weather Weather { get; } = new();
    public string Said => node.Said;
    public IReadOnlyList<TaskNow> Tasks => [.. tasks.Select(t => t.Task)];
    public IReadOnlyList<Guid> Members => [.. phones.Select(p => p.Owner.MemberId).Distinct()];
    public IReadOnlyList<(WorkPhone Device, SentOperation Sent, OperationResult? Heard)> All => [.. phones.SelectMany(p => p.Book.Values.Select(b => (p.Phone, b.Sent, b.Heard)))];
    public IReadOnlyDictionary<Guid, byte[]> Photos => phones.SelectMany(p => p.Photos.All).ToDictionary();

    /// <summary>Half as many people as phones: everybody has two, and works on the same tasks with both.</summary>
    public static async Task<Fire> Of(Provider provider, int count, Random dice)
    {
        var settings = await Databases.Fresh(provider);
        var here = await (await Town.Build(provider, database: settings)).Quarter();
        var fire = new Fire(here, await here.TeamLeader(), new NodeProcess(settings), dice);
        for (var i = 0; i < count / 2; i++) await fire.Employs(await here.Manager(primary: i == 0));
        await KillingTheNode.Leave(here.Town);
        await fire.node.Start();
        fire.leader = await Browsers.SignedIn(Task.FromResult(fire.leader), fire.node.Url);
        return fire;
    }

    /// <summary>Until so much was done and the node died so often, each time while operations or a piece of a photo were under way.</summary>
    public async Task Burns(int operations, int kills)
    {
        var due = new Queue<(int After, Freight While, int Wait)>(
            Enumerable.Range(1, kills).Select(i => (operations * i / (kills + 1), i % 2 == 0 ? Freight.Piece : Freight.Operations, dice.Next(40))));
        while (deeds.Count < operations || due.Count > 0)
        {
            var all = Task.WhenAll(Round());
            if (due.TryPeek(out var next) && deeds.Count >= next.After && await Moment(all, next.While, next.Wait)) await Dies(all, due.Dequeue().While);
            await all;
        }
    }

    public async Task CalmsDown()
    {
        Weather.Calm = true;
        await Task.WhenAll(phones.Select(p => p.SyncsWell()));
    }

    /// <summary>What was parked is given up by who typed it; what waited for it goes on, or is parked in its turn.</summary>
    public async Task PeopleDecide()
    {
        while (phones.Find(p => p.HasParked) is { } phone) await phone.GivesUp();
    }

    public string Told() => string.Join(", ", All.GroupBy(o => o.Heard?.Outcome).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}"))
        + "; parked: " + string.Join(", ", All.Where(o => o.Heard?.Outcome == FieldOutcome.Parked).GroupBy(o => o.Heard!.Code).Select(g => $"{g.Key} {g.Count()}"));

    public ValueTask DisposeAsync() => node.DisposeAsync();

    private async Task Employs(Person person)
    {
        for (var i = 0; i < 2; i++)
        {
            var own = new Random(dice.Next());
            var line = new HttpClient(new BadLine(Weather, own)) { BaseAddress = node.Url };
            var phone = await WorkPhone.Of(person, line: line);
            phone.Slip = TimeSpan.FromMinutes(dice.Next(-1440, 1440));
            phones.Add(new FirePhone(phone, person, Weather, own));
        }

        for (var i = 0; i < 2; i++)
        {
            tasks.Add((await leader.GivesOut("CORRECTIVE", person), person));
            await person.Does(tasks[^1].Task, "acceptance");
        }
    }

    /// <summary>Some things are done; then some phones find a line, all at once; now and then work is taken away meanwhile.</summary>
    private List<Task> Round()
    {
        for (var i = dice.Next(1, 8); i > 0; i--)
        {
            var phone = phones[dice.Next(phones.Count)];
            var own = tasks.FindAll(t => t.Owner == phone.Owner);
            deeds.One(phone, own[dice.Next(own.Count)].Task.Id);
        }

        var work = phones.FindAll(_ => dice.Next(3) == 0);
        return [.. work.Select(p => p.Syncs()), .. dice.Next(4) == 0 ? [TakeAway()] : Array.Empty<Task>()];
    }

    private async Task<bool> Moment(Task all, Freight freight, int wait)
    {
        await Task.Delay(wait);
        while (Weather.UnderWay(freight) == 0 && !all.IsCompleted) await Task.Delay(1);
        return Weather.UnderWay(freight) > 0;
    }

    private async Task Dies(Task all, Freight under)
    {
        await node.Kill();
        Weather.Count($"killed during {under}");
        await all;
        await Task.WhenAll(Round()); // nobody answers
        await node.Start();
    }

    private async Task TakeAway()
    {
        var (task, owner) = tasks[dice.Next(tasks.Count)];
        var other = phones[dice.Next(phones.Count)].Owner;
        try
        {
            if (dice.Next(4) == 0) await leader.Tries(task, "cancellation", new { reason = "OTHER" });
            else if (other != owner) await leader.Tries(task, "transfer", new { memberId = other.MemberId });
        }
        catch (Exception died) when (died is HttpRequestException or TaskCanceledException)
        {
            // of something else; the leader leaves it at that
        }
    }
}
