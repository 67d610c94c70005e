using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>What a case is put together from, besides its own row.</summary>
public sealed record CaseReaders(CaseWords Words, CaseClocks Clocks, CaseTimeline Timeline, CaseAccess Access);

/// <summary>Reads one case within sight. That somebody looked is logged once per user and hour.</summary>
public sealed class DemandCase(AppDb db, CurrentUser user, CaseReaders read, Snapshot<Organisation> organisation)
{
    public async Task<DemandDetail> Read(Guid id, CancellationToken ct)
    {
        var demand = await db.Visible(user).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFound("demand");
        await read.Access.Log(id, ct);
        var (tree, words) = (await organisation.Get(ct), await read.Words.Read(demand, ct));
        return new DemandDetail(
            demand, words.Of(demand.WordsId) ?? "", words.Of(demand.ReplyWordsId), words.CustomerName, words.CustomerPhone,
            tree.Unit(demand.CommunityId)?.Name, tree.Member(demand.OwnerId)?.Name, tree.Unit(demand.DepartmentId)?.Name, tree.Member(demand.FirstResponderId)?.Name,
            await read.Clocks.Read(demand, ct), [.. demand.Participants.Select(p => new CasePerson(p.MemberId, tree.Member(p.MemberId)?.Name ?? "", p.Part))],
            [.. demand.Assists.Select(a => Assist(a, tree, words))], await read.Timeline.Read(id, tree, words.Words, ct),
            [.. Enum.GetValues<DemandAction>().Where(a => LifeCycle.Refusal(a, demand, user.Actor) is null)],
            await db.Demands.AsNoTracking().Where(d => d.ParentId == id).OrderBy(d => d.Serial).Select(d => new CaseKin(d.Id, d.Number)).ToListAsync(ct),
            demand.ParentId is not { } parent ? null : await db.Demands.AsNoTracking().Where(d => d.Id == parent).Select(d => new CaseKin(d.Id, d.Number)).SingleOrDefaultAsync(ct),
            await Place(demand, tree, ct));
    }

    private async Task<CasePlace> Place(Demand demand, Organisation tree, CancellationToken ct) => new(
        [.. tree.Upwards(demand.CommunityId ?? demand.TeamId ?? demand.RegionId).Reverse().Skip(1).Select(u => u.Name)],
        demand.PremisesId is not { } home ? null : await db.Premises.AsNoTracking().Where(p => p.Id == home).Select(p => p.Building).SingleOrDefaultAsync(ct));

    private CaseAssist Assist(Assist a, Organisation tree, CaseWords.Opened words) => new(
        a.Id, tree.Member(a.MemberId)?.Name ?? tree.Unit(a.DepartmentId)?.Name ?? "", words.Of(a.WordsId), a.AskedAt, a.Due, a.DoneAt,
        words.Of(a.AnswerWordsId), a.DoneAt is null && a.IsFor(user.Actor));
}
