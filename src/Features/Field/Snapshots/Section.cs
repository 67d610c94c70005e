using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lindian.Data.Delivery;
using Lindian.Features.Visits.Stays;

namespace Lindian.Features.Field.Snapshots;

/// <summary>A part of the snapshot, and a short hash of it: a phone that has this tag has this data.</summary>
public sealed record Section<T>(string Tag, T Data);

/// <summary>What a phone takes along: the sections that it does not have yet.</summary>
public sealed record FieldSnapshot(TimeAnchor Anchor, FieldSections Sections);

/// <summary>Each section is missing where the phone has it already.</summary>
public sealed record FieldSections
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Section<MeAlong>? Me { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Section<RulesAlong>? Rules { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Section<IReadOnlyList<CommunityAlong>>? Communities { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Section<IReadOnlyList<PremisesAlong>>? Premises { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Section<IReadOnlyList<TaskAlong>>? Tasks { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Section<IReadOnlyList<VisitAlong>>? Visits { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Section<IReadOnlyList<HoursAlong>>? Hours { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Section<IReadOnlyList<RecordAlong>>? Records { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Section<IReadOnlyList<OutageAlong>>? Outages { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Section<IReadOnlyList<NoteAlong>>? Notes { get; init; }
}

/// <summary>The tags that a phone holds, told as <c>tasks.1f0c…,premises.77ab…</c>.</summary>
public sealed class HeldTags
{
    private const int Most = 40, TagBytes = 8;

    // goes up when a version is told in other words than before
    private const string Format = "1 ";
    private readonly HashSet<string> held;

    private HeldTags(HashSet<string> held) => this.held = held;

    public static HeldTags Read(string? have) => new([.. (have ?? "").Split(',', Most + 1, StringSplitOptions.TrimEntries).Take(Most)]);

    /// <summary>Null when the phone has just this.</summary>
    public Section<T>? Unless<T>(string name, T data) => Missing(name, JsonSerializer.SerializeToUtf8Bytes(data, EventCatalog.Json)) is { } tag ? new(tag, data) : null;

    /// <summary>The same for what is dear to read: it is asked for only when the version is another one.</summary>
    public async Task<Section<T>?> Unless<T>(string name, string version, Func<Task<T>> read) => Missing(name, Encoding.UTF8.GetBytes(Format + version)) is { } tag ? new(tag, await read()) : null;

    private string? Missing(string name, byte[] content)
    {
        var tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, TagBytes));
        return held.Contains($"{name}.{tag}") ? null : tag;
    }
}
