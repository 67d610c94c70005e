using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Organization;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>What happened to one demand, from its events.</summary>
public sealed class CaseTimeline(AppDb db)
{
    /// <param name="words">The texts that the events refer to, opened.</param>
    public async Task<IReadOnlyList<CaseEvent>> Read(Guid id, Organisation tree, IReadOnlyDictionary<Guid, string> words, CancellationToken ct)
    {
        var rows = await db.Events.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Seq).ToListAsync(ct);
        return [.. rows.Select(e => new CaseEvent(
            e.Seq, e.Name, e.HappenedAt, e.ReceivedAt, e.ActorKind == nameof(ActorKind.Member) ? tree.Member(e.ActorId)?.Name ?? "" : e.ActorKind, e.Source,
            EventWords.In(e) is { } said ? words.GetValueOrDefault(said) : null, e.Payload))];
    }
}
