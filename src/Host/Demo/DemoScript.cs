using System.Text.Json;

namespace Lindian.Host.Demo;

/// <summary>What the demo city is made of: an invented supplier, its places and its names, as data.</summary>
public sealed record DemoScript(
    IReadOnlyList<string> Company, IReadOnlyList<DemoRegion> Regions, IReadOnlyList<DemoDepartment> Departments, string Surnames, IReadOnlyList<string> Given,
    IReadOnlyList<string> Streets, IReadOnlyList<string> Estates, IReadOnlyList<string> Firms, IReadOnlyList<string> Feeders)
{
    public static T Load<T>(string file)
    {
        using var stream = typeof(DemoScript).Assembly.GetManifestResourceStream("Lindian.Host.Demo." + file) ?? throw new InvalidOperationException(file);
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web) ?? throw new InvalidOperationException(file);
    }
}

public sealed record DemoRegion(string Zh, string En, IReadOnlyList<DemoTeam> Teams);

/// <param name="Managers">Fewer than communities: some answer for two.</param>
public sealed record DemoTeam(string Zh, string En, int Managers, IReadOnlyList<string> Communities, string Area = "Urban");

/// <param name="Region">1 or 2 for a hall; none for what serves the whole company.</param>
public sealed record DemoDepartment(string Code, string Zh, string En, int Staff, int? Region = null);

/// <summary>One kind of situation: what people say, and what is answered. The n-th words go with the n-th reply, around the corner.</summary>
/// <param name="Ask">How people go on: a list of <see cref="DemoSays.Asks"/>.</param>
/// <param name="Season">When there is more of it: 1 winter, 2 summer, 3 storms, 4 spring rain.</param>
/// <param name="Suspend">The reason for which it waits, if it ever does.</param>
/// <param name="Assist">The department that helps.</param>
/// <param name="Family">Many report the same one.</param>
/// <param name="Form">A tracking form is filled in afterwards.</param>
public sealed record DemoMatter(
    string Type, int Weight, string Ask, string Season, IReadOnlyList<string> Words, IReadOnlyList<string> Replies,
    string? Verdict = null, string? Suspend = null, string? Assist = null, bool Family = false, bool Form = false)
{
    public bool IsRepair => Type.StartsWith("REPAIR", StringComparison.Ordinal);
}

/// <summary>What is said on the way of a demand, by key of the supplier's lists where there is one.</summary>
public sealed record DemoSays(
    Dictionary<string, IReadOnlyList<string>> Slots, Dictionary<string, IReadOnlyList<string>> Asks, IReadOnlyList<string> Urge, IReadOnlyList<string> Added,
    Dictionary<string, IReadOnlyList<string>> Return, IReadOnlyList<string> Transfer, IReadOnlyList<string> AssistAsk, IReadOnlyList<string> AssistAnswer,
    Dictionary<string, IReadOnlyList<string>> Suspend, IReadOnlyList<string> Refuse, IReadOnlyList<string> Interim, IReadOnlyList<string> Supervise,
    IReadOnlyList<string> Faults, IReadOnlyList<string> SendBack, Dictionary<string, IReadOnlyList<string>> LowRating, IReadOnlyList<string> GoodRating,
    IReadOnlyList<string> ReopenReply, Dictionary<string, IReadOnlyList<string>> Appeal, IReadOnlyList<string> AppealUpheld, IReadOnlyList<string> AppealRejected,
    IReadOnlyList<string> Withdraw, IReadOnlyList<string> Measure, IReadOnlyList<string> Judge);
