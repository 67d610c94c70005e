using Lindian.Data;
using Lindian.Data.Maps.Field;
using Lindian.Data.Maps.Tasks;
using Lindian.Data.Secrets;
using Lindian.Domain.Field;
using Lindian.Features.Field.Devices;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field;

/// <summary>
/// What is known of the operations of one request, read once for all of them and kept up while they are done. What another request does meanwhile
/// is found by the constraints of the database; then it is read again.
/// </summary>
public sealed class OperationBatch(AppDb db, CurrentUser user, CurrentDevice phone, Attachments attachments, Vault vault)
{
    private const int Lookback = 100;
    private readonly Dictionary<Guid, FieldOperation> rows = [];
    private readonly Dictionary<int, DateTime> earlier = [];
    private readonly Dictionary<Guid, DateTime> made = [];
    private readonly HashSet<Guid> missing = [];
    private bool more;

    public Guid MemberId => user.MemberId;

    /// <summary>The phone itself and the device that it is to its member; none from a browser.</summary>
    public CurrentDevice Phone => phone;

    /// <summary>The key of the member, by which every outcome is sealed.</summary>
    public void ShareKey(Vault with) => vault.Share(user.MemberId, with);

    public async Task Read(IReadOnlyCollection<SentOperation> sent, CancellationToken ct)
    {
        if (sent.Count == 0) return;
        await vault.Load([user.MemberId], ct);
        var ids = sent.SelectMany(o => (o.After ?? []).Append(o.Id)).Distinct().ToList();
        foreach (var row in await Mine.Where(o => ids.Contains(o.Id)).ToListAsync(ct)) rows[row.Id] = row;
        var photos = sent.SelectMany(o => o.Attachments ?? []).Distinct().ToList();
        if (photos.Count > 0) missing.UnionWith(await attachments.Missing(photos, ct));
        await ReadTimes(sent.Max(o => o.Sequence), ct);
        var tasks = sent.Select(o => o.TaskId).OfType<Guid>().Where(id => !made.ContainsKey(id)).Distinct().ToList();
        if (tasks.Count == 0) return;
        foreach (var task in await db.WorkTasks.Where(t => tasks.Contains(t.Id)).Select(t => new { t.Id, t.MadeAt }).ToListAsync(ct)) made[task.Id] = task.MadeAt;
    }

    /// <summary>As it was taken before; null when it is new.</summary>
    public FieldOperation? Find(Guid id) => rows.GetValueOrDefault(id);

    /// <summary>What it waits for, as a code: something before it is not done, or a photo has not arrived whole.</summary>
    public string? WaitsFor(SentOperation sent)
    {
        if ((sent.After ?? []).Any(id => id != sent.Mends && Find(id) is not { IsDone: true })) return "field.predecessor";
        return (sent.Attachments ?? []).Any(missing.Contains) ? "field.attachment" : null;
    }

    /// <summary>On one phone nothing happened before what it did earlier, and for a task nothing before there was one.</summary>
    public async Task<DateTime> Earliest(SentOperation sent, CancellationToken ct)
    {
        var task = sent.TaskId is { } id ? made.GetValueOrDefault(id) : default;
        if (phone.Id is null) return task;
        var before = earlier.Where(e => e.Key < sent.Sequence).OrderByDescending(e => e.Key).Select(e => (DateTime?)e.Value).FirstOrDefault();
        if (before is null && more) before = await Times(sent.Sequence).Select(o => (DateTime?)o.HappenedAt).FirstOrDefaultAsync(ct);
        return before > task ? before.Value : task;
    }

    /// <summary>What was just taken.</summary>
    public void Learn(IEnumerable<FieldOperation> taken)
    {
        foreach (var row in taken)
        {
            rows[row.Id] = row;
            Note(row.Sequence, row.HappenedAt);
        }
    }

    private IQueryable<FieldOperation> Mine => db.FieldOperations.AsNoTracking().Where(o => o.MemberId == user.MemberId);

    private IQueryable<FieldOperation> Times(int before) => Mine.Where(o => o.DeviceId == phone.Id && o.Sequence < before).OrderByDescending(o => o.Sequence);

    private async Task ReadTimes(int before, CancellationToken ct)
    {
        if (phone.Id is null) return;
        var found = await Times(before).Take(Lookback).Select(o => new { o.Sequence, o.HappenedAt }).ToListAsync(ct);
        more |= found.Count == Lookback;
        foreach (var one in found) Note(one.Sequence, one.HappenedAt);
    }

    // a copied phone uses a number twice
    private void Note(int sequence, DateTime at) => earlier[sequence] = earlier.TryGetValue(sequence, out var known) && known > at ? known : at;
}
