using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lindian.Domain;
using Lindian.Domain.Field;
using Lindian.Domain.Visits;

namespace Lindian.Features.Field;

/// <summary>Something that was done on a phone, with or without network (F-2).</summary>
/// <param name="Id">Of the phone's choosing; sent again with every repeat, so that it counts once.</param>
/// <param name="Sequence">Counts the operations of the device from 1; never used again.</param>
/// <param name="Subject">The task, visit, record or survey that it is about; new ones are named by the phone.</param>
/// <param name="After">Operations that must be done before it.</param>
/// <param name="Told">When it happened by the clock of the device.</param>
/// <param name="Anchor">The newest signed time of ours that the device held then.</param>
/// <param name="Mends">A parked operation that this one replaces.</param>
/// <param name="Attachments">What was sent in pieces before and belongs to it.</param>
public sealed record SentOperation(
    Guid Id, int Sequence, string Kind, Guid Subject, DateTimeOffset Told, JsonElement Body, IReadOnlyList<Guid>? After = null, string? Anchor = null, Guid? Mends = null,
    IReadOnlyList<Guid>? Attachments = null)
{
    /// <summary>What the phone that it came from said about its time; nothing from a browser.</summary>
    [JsonIgnore]
    public DeviceStamp? Said { get; init; }

    /// <summary>The task that it is about, or that a check-in is for.</summary>
    [JsonIgnore]
    public Guid? TaskId => Kind.StartsWith("task.", StringComparison.Ordinal) ? Subject : NamedTask();

    [JsonIgnore]
    public bool IsTooLarge => Body.GetRawText().Length > OperationBook.LargestBody;

    /// <summary>Over what must be the same when it is sent again.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Kind}\n{Subject}\n{string.Join(',', Attachments ?? [])}\n{Body.GetRawText()}")));

    // as the reader of bodies finds it: in any case of letters, and the last one
    private Guid? NamedTask()
    {
        if (Body.ValueKind != JsonValueKind.Object) return null;
        var named = Body.EnumerateObject().LastOrDefault(p => p.Name.Equals("taskId", StringComparison.OrdinalIgnoreCase)).Value;
        return named.ValueKind == JsonValueKind.String && named.TryGetGuid(out var id) ? id : null;
    }

    /// <exception cref="BadInput"><c>field.body-unreadable</c></exception>
    public TBody Read<TBody>(JsonSerializerOptions json)
        where TBody : class
    {
        try
        {
            return Body.Deserialize<TBody>(json) ?? throw new BadInput("body", "field.body-unreadable");
        }
        catch (JsonException)
        {
            throw new BadInput("body", "field.body-unreadable");
        }
    }
}

/// <summary>A field that somebody else answered meanwhile, with both versions.</summary>
/// <param name="TheirsVersion">To be named as seen by the answer that decides it.</param>
public sealed record FieldConflict(string Field, string? Mine, string? Theirs, int TheirsVersion, string ByName, DateTime At);

/// <summary>How the thing stands at the server, for who must decide.</summary>
public sealed record TheirState(string State, string? OwnerName, int Version);

/// <summary>What became of an operation.</summary>
/// <param name="Code">Stable, of a refusal or of what is waited for.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Notes">What was put together, in words.</param>
/// <param name="Answer">What the use case answered.</param>
public sealed record OperationResult(
    Guid Id, FieldOutcome Outcome, string? Code = null, string? Text = null, IReadOnlyList<string>? Notes = null, IReadOnlyList<FieldConflict>? Conflicts = null,
    TheirState? Theirs = null, JsonElement? Answer = null);
