using System.Text.Json;
using Lindian.Data;

namespace Lindian.Features.Demands;

/// <summary>Finds the text that an event refers to, whatever the event.</summary>
public static class EventWords
{
    public static Guid? In(EventRow row)
    {
        using var payload = JsonDocument.Parse(row.Payload);
        var root = payload.RootElement.TryGetProperty("intake", out var intake) ? intake : payload.RootElement;
        return root.TryGetProperty("wordsId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetGuid() : null;
    }
}
