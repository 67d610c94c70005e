using System.Text.Json;
using Lindian.Domain.Tests.Photos;

namespace Lindian.Features.Tests.Field;

/// <summary>What people do on their phones, as the dice fall.</summary>
internal sealed class FireDeeds(Guid communityId, Random dice)
{
    private readonly Dictionary<FirePhone, Guid> visits = [], records = [];

    /// <summary>How many so far; each that says something says its number.</summary>
    public int Count { get; private set; }

    /// <summary>What an operation said in words; empty where it says nothing.</summary>
    public static string Said(string kind, string body)
    {
        using var json = JsonDocument.Parse(body);
        return kind switch
        {
            "task.answers" => json.RootElement.GetProperty("answers")[0].GetProperty("value").GetString() ?? "",
            "record.make" => json.RootElement.GetProperty("words").GetString() ?? "",
            _ => "",
        };
    }

    public void One(FirePhone phone, Guid task)
    {
        var number = ++Count;
        switch (dice.Next(20))
        {
            case < 8: phone.Does("task.answers", task, new { answers = new[] { new { field = "CO-MEASURE", value = $"措施 {number} 号", seen = dice.Next(4) } } }); break;
            case < 11: phone.Does("task.photos", task, new { field = "CO-PHOTO" }, [.. Enumerable.Range(0, dice.Next(1, 3)).Select(_ => Picture())]); break;
            case < 13 when records.TryGetValue(phone, out var record): phone.Does("record.photo", record, new { }, Picture()); break;
            case 13: phone.Does("task.completion", task, new { result = "完成" }); break;
            case < 16 when visits.Remove(phone, out var open): phone.Does("visit.check-out", open, new { left = false }); break;
            case < 18: phone.Does("record.make", records[phone] = NewId.Next(), new { kind = "SAFETY-CHECK", words = $"检查表箱 {number} 号", place = new { communityId } }); break;
            default: phone.Does("visit.check-in", visits[phone] = NewId.Next(), new { communityId }); break;
        }
    }

    // of one piece up to five, none like another; the camera writes into it what nobody is to see
    private byte[] Picture()
    {
        var profiles = new byte[dice.Next(1, 6)][];
        for (var i = 0; i < profiles.Length; i++)
        {
            var noise = new byte[dice.Next(100, 60_000)];
            dice.NextBytes(noise);
            profiles[i] = Pictures.Segment(0xE2, [.. "ICC_PROFILE\0"u8, .. noise]);
        }

        return Pictures.Jpeg([Pictures.Exif(6), .. profiles]);
    }
}
