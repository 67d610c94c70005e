using Lindian.Data;
using Lindian.Data.Files;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Tasks;
using Lindian.Features.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field.Snapshots;

/// <summary>The demand behind a task. Its words in full for who sees the demand, else redacted.</summary>
public sealed record DemandAlong(Guid Id, string Number, string? Words, Guid? PremisesId);

/// <summary>Where premises are, and who lives there.</summary>
public sealed record HomeAlong(Guid Id, Guid? CustomerId, Guid CommunityId, string Building);

/// <summary>To which door a task leads: of the demand's premises, else of the customer's, those in the community of the task first.</summary>
public sealed class Homes(IReadOnlyDictionary<Guid, DemandAlong> demands, IReadOnlyList<HomeAlong> homes)
{
    private readonly Dictionary<Guid, HomeAlong> byId = homes.DistinctBy(h => h.Id).ToDictionary(h => h.Id);
    private readonly ILookup<Guid?, HomeAlong> byCustomer = homes.ToLookup(h => h.CustomerId);

    public HomeAlong? Of(WorkTask task)
    {
        if (task.DemandId is { } demand && demands.GetValueOrDefault(demand)?.PremisesId is { } premises && byId.TryGetValue(premises, out var home)) return home;
        return task.CustomerId is null ? null : byCustomer[task.CustomerId].OrderByDescending(h => h.CommunityId == task.CommunityId).ThenBy(h => h.Id).FirstOrDefault();
    }
}

/// <summary>What stands beside tasks: demands, people, places, pictures.</summary>
public sealed class Surroundings(Organisation tree, IReadOnlyDictionary<Guid, DemandAlong> demands, Homes homes, People people, ILookup<Guid, Guid> photos)
{
    public DemandAlong? Demand(WorkTask task) => task.DemandId is { } id ? demands.GetValueOrDefault(id) : null;

    public string? CustomerName(WorkTask task) => people.Name(task);

    public string? CustomerPhone(WorkTask task) => people.Phone(task);

    public string? Address(WorkTask task) => homes.Of(task) is { } home ? people.Address(task, home) : null;

    public string? Name(Guid? memberId) => tree.Member(memberId)?.Name;

    public IReadOnlyList<Guid> Photos(Guid subjectId) => [.. photos[subjectId]];
}

/// <summary>Reads them for many tasks at once.</summary>
public sealed class TaskSurroundings(AppDb db, PeopleToTake people, TaskWords words, CurrentUser user, Snapshot<Organisation> organisation)
{
    public async Task<Surroundings> Of(IReadOnlyList<WorkTask> tasks, CancellationToken ct)
    {
        var demands = await Demands([.. tasks.Select(t => t.DemandId).OfType<Guid>().Distinct()], ct);
        var homes = new Homes(demands, await Places([.. demands.Values.Select(d => d.PremisesId).OfType<Guid>()], [.. tasks.Select(t => t.CustomerId).OfType<Guid>().Distinct()], ct));
        var files = await Lots.Read(tasks.Select(t => t.Id).Concat(demands.Keys), ids => db.Set<FileRow>().Where(f => ids.Contains(f.SubjectId)).Select(f => new { f.SubjectId, f.Id, f.Number }), ct);
        return new(await organisation.Get(ct), demands, homes, await people.Of(tasks, homes, ct), files.OrderBy(f => f.Number).ToLookup(f => f.SubjectId, f => f.Id));
    }

    private async Task<Dictionary<Guid, DemandAlong>> Demands(List<Guid> ids, CancellationToken ct)
    {
        var rows = await Lots.Read(ids, lot => db.Demands.Where(d => lot.Contains(d.Id)).Select(d => new { d.Id, d.Number, d.WordsId, d.PremisesId }), ct);
        var seen = (await Lots.Read(ids, lot => db.Visible(user).Where(d => lot.Contains(d.Id)).Select(d => d.Id), ct)).ToHashSet();
        var said = await Lots.Read(rows.Select(r => r.WordsId), lot => db.Words.AsNoTracking().Where(w => lot.Contains(w.Id)), ct);
        var (redacted, open) = (said.ToDictionary(w => w.Id, w => w.Redacted), await words.Opened(said, ct));
        return rows.ToDictionary(r => r.Id, r => new DemandAlong(r.Id, r.Number, seen.Contains(r.Id) ? open.GetValueOrDefault(r.WordsId) : redacted.GetValueOrDefault(r.WordsId), r.PremisesId));
    }

    private async Task<IReadOnlyList<HomeAlong>> Places(List<Guid> premises, List<Guid> people, CancellationToken ct) =>
    [
        .. await Lots.Read(premises, lot => db.Premises.Where(p => lot.Contains(p.Id)).Select(p => new HomeAlong(p.Id, p.CustomerId, p.CommunityId, p.Building)), ct),
        .. await Lots.Read(people, lot => db.Premises.Where(p => p.CustomerId != null && lot.Contains(p.CustomerId.Value)).Select(p => new HomeAlong(p.Id, p.CustomerId, p.CommunityId, p.Building)), ct),
    ];
}
