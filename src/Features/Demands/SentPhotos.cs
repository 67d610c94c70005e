using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lindian.Domain.Photos;

namespace Lindian.Features.Demands;

/// <summary>Photos that came with a demand or an addition, cleaned already. In the memory of operations they stand by their hash.</summary>
[JsonConverter(typeof(AsHashes))]
public sealed record SentPhotos(IReadOnlyList<CleanPhoto> All)
{
    /// <summary>How many photos a demand may have, whenever they came.</summary>
    public const int MostPerDemand = 6;

    private sealed class AsHashes : JsonConverter<SentPhotos>
    {
        // a program can't hand in photos inside JSON: they would pass by the cleaning
        public override SentPhotos Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new JsonException("Photos come as files.");

        public override void Write(Utf8JsonWriter writer, SentPhotos value, JsonSerializerOptions options) =>
            writer.WriteStringValue(string.Join(' ', value.All.Select(p => Convert.ToHexStringLower(SHA256.HashData(p.Bytes)))));
    }
}
