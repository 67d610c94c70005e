using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Governance;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Domain.Text;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>A clock with the reasons for its deadline; the parts add up (D-8).</summary>
public sealed record CaseClock(
    string Step, LimitKind Kind, DateTime StartedAt, DateTime Due, bool Provisional, bool Held, DateTime? MetAt, bool Average, bool Late, int Amount, LimitUnit Unit,
    IReadOnlyList<ClockPart> Parts);

/// <summary>A line of the timeline: what happened, who did it, and the words that belong to it.</summary>
public sealed record CaseEvent(int Seq, string Name, DateTime At, DateTime ReceivedAt, string Who, string Source, string? Words, string Payload);

public sealed record CasePerson(Guid MemberId, string Name, Part Part);

public sealed record CaseAssist(Guid Id, string For, string? Words, DateTime AskedAt, DateTime? Due, DateTime? DoneAt, string? Answer, bool Mine);

/// <summary>The case page: the demand as it stands, its clocks, people and history, and what this user may do now.</summary>
public sealed record DemandDetail(
    Demand Demand, string Words, string? Reply, string CustomerName, string? CustomerPhone, string? Community, string? Owner, string? Department, string? FirstResponder,
    IReadOnlyList<CaseClock> Clocks, IReadOnlyList<CasePerson> People, IReadOnlyList<CaseAssist> Assists, IReadOnlyList<CaseEvent> Timeline, IReadOnlyList<DemandAction> Allowed,
    IReadOnlyList<(Guid Id, string Number)> Children);

/// <summary>Reads one case within sight. That somebody looked is logged once per user and hour.</summary>
public sealed class DemandCase(AppDb db, CurrentUser user, Vault vault, Snapshot<Organisation> organisation, Snapshot<NormBook> norms, TimeProvider clock)
{
    public async Task<DemandDetail> Read(Guid id, CancellationToken ct)
    {
        var demand = await db.Visible(user).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFound("demand");
        await LogView(id, ct);
        await vault.Load([demand.CustomerId], ct);
        var tree = await organisation.Get(ct);
        var customer = await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == demand.CustomerId, ct);
        var words = await db.Words.AsNoTracking().Where(w => w.SubjectId == id).ToDictionaryAsync(w => w.Id, w => vault.Open(w.Text) ?? "", ct);
        if (demand.ReplyWordsId is { } reply && !words.ContainsKey(reply)) words[reply] = await ReplyOfParent(reply, ct);
        return new DemandDetail(
            demand, words.GetValueOrDefault(demand.WordsId, ""), demand.ReplyWordsId is { } said ? words.GetValueOrDefault(said) : null,
            vault.Open(customer?.Name) is { } name ? Masks.Name(name) : "", vault.Open(customer?.Phone) is { } phone ? Masks.Phone(phone) : null,
            tree.Unit(demand.CommunityId)?.Name, tree.Member(demand.OwnerId)?.Name, tree.Unit(demand.DepartmentId)?.Name, tree.Member(demand.FirstResponderId)?.Name,
            await ReadClocks(demand, ct), [.. demand.Participants.Select(p => new CasePerson(p.MemberId, tree.Member(p.MemberId)?.Name ?? "", p.Part))],
            [.. demand.Assists.Select(a => Assist(a, tree, words))], await Timeline(id, tree, words, ct),
            [.. Enum.GetValues<DemandAction>().Where(a => LifeCycle.Refusal(a, demand, user.Actor) is null)],
            [.. (await db.Demands.AsNoTracking().Where(d => d.ParentId == id).Select(d => new { d.Id, d.Number }).ToListAsync(ct)).Select(c => (c.Id, c.Number))]);
    }

    private async Task<IReadOnlyList<CaseClock>> ReadClocks(Demand demand, CancellationToken ct)
    {
        if (demand.NormCode is not { } code) return [];
        var (book, now) = (await norms.Get(ct), clock.Now());
        var (version, pauses) = (book.Version(code, demand.NormVersion), demand.Suspensions.Select(s => new Pause(s.From, s.To)).ToList());
        var rows = await db.Clocks.AsNoTracking().Where(c => c.SubjectId == demand.Id).ToListAsync(ct);
        return [.. from row in rows
                   let limit = version.Limit(row.Step, row.Kind)
                   where limit is not null
                   let parts = Clock.Compute(new ClockFacts(row.StartedAt, pauses, limit, demand.Area), book.Calendar).Parts
                   orderby row.StartedAt, row.Step, row.Kind
                   select new CaseClock(row.Step, row.Kind, row.StartedAt, row.Due, row.Provisional, row.Held, row.MetAt, row.Average, row.IsLate(now), limit.For(demand.Area), limit.Unit, parts)];
    }

    private async Task<IReadOnlyList<CaseEvent>> Timeline(Guid id, Organisation tree, Dictionary<Guid, string> words, CancellationToken ct)
    {
        var rows = await db.Events.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Seq).ToListAsync(ct);
        return [.. rows.Select(e => new CaseEvent(
            e.Seq, e.Name, e.HappenedAt, e.ReceivedAt, e.ActorKind == nameof(ActorKind.Member) ? tree.Member(e.ActorId)?.Name ?? "" : e.ActorKind, e.Source,
            EventWords.In(e) is { } said ? words.GetValueOrDefault(said) : null, e.Payload))];
    }

    private CaseAssist Assist(Assist a, Organisation tree, Dictionary<Guid, string> words) => new(
        a.Id, tree.Member(a.MemberId)?.Name ?? tree.Unit(a.DepartmentId)?.Name ?? "", words.GetValueOrDefault(a.WordsId), a.AskedAt, a.Due, a.DoneAt,
        a.AnswerWordsId is { } answer ? words.GetValueOrDefault(answer) : null, a.DoneAt is null && a.IsFor(user.Actor));

    private async Task<string> ReplyOfParent(Guid wordsId, CancellationToken ct)
    {
        var words = await db.Words.AsNoTracking().SingleAsync(w => w.Id == wordsId, ct);
        await vault.Load([words.PersonId], ct);
        return vault.Open(words.Text) ?? "";
    }

    private async Task LogView(Guid id, CancellationToken ct)
    {
        var (now, hourAgo) = (clock.Now(), clock.Now().AddHours(-1));
        if (await db.AccessLog.AnyAsync(a => a.SubjectId == id && a.MemberId == user.MemberId && a.What == "case-view" && a.At > hourAgo, ct)) return;
        db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = now, MemberId = user.MemberId, What = "case-view", SubjectId = id });
        await db.SaveChangesAsync(ct);
    }
}
