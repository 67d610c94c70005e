using System.Collections.Concurrent;

namespace Lindian.Features.Tests.Field;

/// <summary>What a bad line does to a request.</summary>
internal enum Fate
{
    Passes, NeverLeft, Refused, Cut, Damaged, AnswerLost, AnswerReplaced, Twice,
}

/// <summary>What is on its way to the server.</summary>
internal enum Freight
{
    Other, Operations, Piece,
}

/// <summary>How the lines of all phones are, and what became of what they carried.</summary>
internal sealed class Weather
{
    private static readonly Fate[] Fates =
        [Fate.NeverLeft, Fate.Refused, Fate.Cut, Fate.Cut, Fate.Damaged, Fate.AnswerLost, Fate.AnswerLost, Fate.AnswerReplaced, Fate.Twice, Fate.Twice];

    private readonly ConcurrentDictionary<string, int> counted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Freight, int> underWay = [];

    /// <summary>From now on everything gets through.</summary>
    public bool Calm { get; set; }

    /// <summary>Every second request has bad luck.</summary>
    public Fate Next(Random dice, Freight freight)
    {
        if (Calm || dice.Next(2 * Fates.Length) is var thrown && thrown >= Fates.Length) return Fate.Passes;
        if (Fates[thrown] == Fate.Damaged && freight != Freight.Piece) return Fate.Passes; // their digest is that of the transport
        Count($"{freight} {Fates[thrown]}");
        return Fates[thrown];
    }

    public void Count(string what, int more = 1) => counted.AddOrUpdate(what, more, (_, before) => before + more);

    public int UnderWay(Freight freight) => underWay.GetValueOrDefault(freight);

    public async Task<T> Carry<T>(Freight freight, Func<Task<T>> work)
    {
        underWay.AddOrUpdate(freight, 1, (_, now) => now + 1);
        try
        {
            return await work();
        }
        finally
        {
            underWay.AddOrUpdate(freight, 0, (_, now) => now - 1);
        }
    }

    public override string ToString() => string.Join(", ", counted.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"));
}
