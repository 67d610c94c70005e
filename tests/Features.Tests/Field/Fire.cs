using System.Text.Json;
using Lindian.Domain.Field;
using Lindian.Domain.Tests.Photos;
using Lindian.Features.Field;
using Lindian.Features.Tasks;
using Lindian.Features.Tests.Tasks;

namespace Lindian.Features.Tests.Field;

/// <summary>A quarter full of phones on bad lines, and a leader who takes work away meanwhile.</summary>
internal sealed class Fire
{
    private readonly List<FirePhone> phones = [];
    private readonly List<(TaskNow Task, Person Owner)> tasks = [];
    private readonly Dictionary<FirePhone, Guid> visits = [];
    private readonly Random dice;
    private readonly Quarter quarter;
    private readonly Person leader;
    private int typed;

    private Fire(Quarter quarter, Person leader, Random dice) => (this.quarter, this.leader, this.dice) = (quarter, leader, dice);

    public Town Town => quarter.Town;
    public IReadOnlyList<TaskNow> Tasks => [.. tasks.Select(t => t.Task)];
    public IReadOnlyList<Guid> Members => [.. phones.Select(p => p.Owner.MemberId).Distinct()];
    public IReadOnlyList<(WorkPhone Device, SentOperation Sent, OperationResult? Heard)> All => [.. phones.SelectMany(p => p.Book.Values.Select(b => (p.Phone, b.Sent, b.Heard)))];

    /// <summary>Half as many people as phones: everybody has two, and works on the same tasks with both.</summary>
    public static async Task<Fire> Of(Quarter quarter, int phones, Random dice)
    {
        var fire = new Fire(quarter, await quarter.TeamLeader(), dice);
        for (var i = 0; i < phones / 2; i++)
        {
            var person = await quarter.Manager(primary: i == 0);
            for (var j = 0; j < 2; j++)
            {
                var phone = await WorkPhone.Of(person);
                phone.Slip = TimeSpan.FromMinutes(dice.Next(-1440, 1440));
                fire.phones.Add(new FirePhone(phone, person, dice));
            }

            for (var j = 0; j < 2; j++) fire.tasks.Add((await fire.leader.GivesOut("CORRECTIVE", person), person));
        }

        foreach (var (task, owner) in fire.tasks) await owner.Does(task, "acceptance");
        return fire;
    }

    /// <summary>What an operation of answers typed.</summary>
    public static string Typed(SentOperation sent) => Typed(sent.Body.GetRawText());

    public static string Typed(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("answers")[0].GetProperty("value").GetString() ?? "";
    }

    /// <summary>One thing is done on a phone; some phones find a line; now and then work is taken away.</summary>
    public async Task Step()
    {
        var phone = phones[dice.Next(phones.Count)];
        await Do(phone);
        if (dice.Next(3) == 0) await phones[dice.Next(phones.Count)].SyncsUnderFire();
        if (dice.Next(25) == 0) await TakeAway();
    }

    public async Task CalmsDown()
    {
        foreach (var phone in phones) await phone.SyncsWell();
    }

    /// <summary>What was parked is given up by who typed it; what waited for it goes on, or is parked in its turn.</summary>
    public async Task PeopleDecide()
    {
        while (phones.Find(p => p.HasParked) is { } phone) await phone.GivesUp();
    }

    public string Told() => string.Join(", ", All.GroupBy(o => o.Heard?.Outcome).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}"))
        + "; parked: " + string.Join(", ", All.Where(o => o.Heard?.Outcome == FieldOutcome.Parked).GroupBy(o => o.Heard!.Code).Select(g => $"{g.Key} {g.Count()}"));

    private async Task Do(FirePhone phone)
    {
        var mine = tasks.FindAll(t => t.Owner == phone.Owner);
        var task = mine[dice.Next(mine.Count)].Task.Id;
        switch (dice.Next(10))
        {
            case < 5: phone.Does(phone.Phone.Does("task.answers", task, new { answers = new[] { new { field = "CO-MEASURE", value = $"措施 {++typed} 号", seen = dice.Next(4) } } })); break;
            case 5: phone.Does(phone.Phone.Does("task.photos", task, new { field = "CO-PHOTO" }, photos: [await Photo(phone)])); break;
            case 6: phone.Does(phone.Phone.Does("task.completion", task, new { result = "完成" })); break;
            case 7 when visits.Remove(phone, out var open): phone.Does(phone.Phone.Does("visit.check-out", open, new { left = false })); break;
            case 8: phone.Does(phone.Phone.Does("record.make", NewId.Next(), new { kind = "SAFETY-CHECK", words = "检查表箱", place = new { communityId = quarter.Community.Id } })); break;
            default: phone.Does(phone.Phone.Does("visit.check-in", visits[phone] = NewId.Next(), new { communityId = quarter.Community.Id })); break;
        }
    }

    // sometimes the last piece never arrives: the operation waits then, and the picture is sent whole when things have calmed down
    private async Task<Guid> Photo(FirePhone phone) =>
        await phone.Phone.Uploads(Pictures.Jpeg(Pictures.Segment(0xE2, [.. "ICC_PROFILE\0"u8, (byte)dice.Next(256), (byte)dice.Next(256)])), piece: dice.Next(40, 400));

    private async Task TakeAway()
    {
        var (task, owner) = tasks[dice.Next(tasks.Count)];
        var other = phones[dice.Next(phones.Count)].Owner;
        if (dice.Next(4) == 0) await leader.Tries(task, "cancellation", new { reason = "OTHER" });
        else if (other != owner) await leader.Tries(task, "transfer", new { memberId = other.MemberId });
    }
}
