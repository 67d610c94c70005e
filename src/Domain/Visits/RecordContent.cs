using System.Globalization;

namespace Lindian.Domain.Visits;

/// <summary>A figure read on site, as in “正向有功 1234.5 kWh”.</summary>
/// <param name="Name">What was read; as typed or chosen.</param>
public sealed record Reading(string Name, decimal Value, string Unit)
{
    public string Said => $"{Name} {Value.ToString(CultureInfo.InvariantCulture)} {Unit}".TrimEnd();
}

/// <summary>The words and readings of a record. They rest sealed as one text, so that no event and no list contains them.</summary>
public sealed record RecordContent(string Words, IReadOnlyList<Reading> Readings);
