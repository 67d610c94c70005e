using System.Text.Json;
using Lindian.Domain.Field;
using Lindian.Features.Field;

namespace Lindian.Features.Tests.Field;

/// <summary>The photos of a phone, and how far it knows them to be at the server.</summary>
internal sealed class FirePhotos(WorkPhone phone, Weather weather, Random dice)
{
    private readonly HashSet<Guid> arrived = [];

    /// <summary>All that was ever photographed with it.</summary>
    public Dictionary<Guid, byte[]> All { get; } = [];

    public Guid[] Take(IReadOnlyCollection<byte[]> pictures)
    {
        Guid[] ids = [.. pictures.Select(_ => NewId.Next())];
        foreach (var (id, picture) in ids.Zip(pictures)) All[id] = picture;
        return ids;
    }

    /// <summary>The server says that it lacks them.</summary>
    public void Lack(IEnumerable<Guid> ids) => arrived.ExceptWith(ids);

    public async Task Send(IEnumerable<Guid> wanted)
    {
        foreach (var id in wanted.Where(id => !arrived.Contains(id)).ToList()) await Send(id);
    }

    // as the app: it asks how far the server got and goes on there
    private async Task Send(Guid id)
    {
        var (picture, piece) = (All[id], dice.Next(FieldAttachment.LeastPiece, 3 * FieldAttachment.LeastPiece));
        var announced = FirePhone.Answered(await phone.Announces(id, picture));
        if (announced.Code == "stale") return; // twice at the same moment: at the next try
        for (var at = announced.As<AttachmentState>().Received; at < picture.Length;)
        {
            var from = !weather.Calm && dice.Next(8) == 0 ? dice.Next(picture.Length) : at; // it lost its place
            var reply = FirePhone.Answered(await phone.SendsPiece(id, from, picture[from..Math.Min(from + piece, picture.Length)]));
            at = reply.Ok ? reply.As<AttachmentState>().Received : Due(reply);
        }

        arrived.Add(id);
    }

    private int Due(Reply refused)
    {
        weather.Count(refused.Code);
        refused.Code.ShouldBeOneOf("attachment.elsewhere", "attachment.broken");
        using var problem = JsonDocument.Parse(refused.Body);
        return refused.Code == "attachment.broken" ? 0 : problem.RootElement.GetProperty("received").GetInt32();
    }
}
