using Lindian.Features.Shared;

namespace Lindian.Features.Visits.Records;

/// <summary>Says the name of a part of a signed record as people read it. Published for the receipt in the portal.</summary>
public static class PartNames
{
    public static string PartName(this Texts texts, string part) => part.Split('.') switch
    {
        ["reading", var number] => texts.Get("record.part.reading", number),
        ["photo", var number, var what] => texts.Get($"record.part.photo.{what}", number),
        _ => texts.Has($"record.part.{part}") ? texts[$"record.part.{part}"] : part,
    };
}
