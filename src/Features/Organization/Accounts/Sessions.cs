using System.Data.Common;
using System.Security.Claims;
using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// Turns the session of a cookie into the current user, with one query per request: a session that was ended, idled for thirty
/// minutes or grew twelve hours old is no longer valid (domain-facts L17, editable by configuration later).
/// </summary>
public sealed class Sessions(AppDb db, Snapshot<Organisation> organisation, CurrentUser user, Occasion occasion, TimeProvider clock)
{
    public const string Claim = "sid";
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30), Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);

    public static ClaimsPrincipal Principal(Guid sessionId, string scheme) => new(new ClaimsIdentity([new Claim(Claim, sessionId.ToString())], scheme));

    public async Task<bool> Resume(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (!Guid.TryParse(principal.FindFirstValue(Claim), out var id)) return false;
        var now = clock.Now();
        var found = await (from s in db.Set<SessionRow>().AsNoTracking()
                           join a in db.Set<Account>() on s.AccountId equals a.Id
                           where s.Id == id && s.EndedAt == null
                           select new { s.SeenAt, s.StartedAt, a.MemberId, a.MustChangePassword, Strong = a.TwoFactorEnabled || a.PasskeySince != null }).SingleOrDefaultAsync(ct);
        if (found is null || now - found.SeenAt > Idle || now - found.StartedAt > Longest) return false;
        var tree = await organisation.Get(ct);
        if (tree.Member(found.MemberId) is not { LeftAt: null } member) return false;
        if (now - found.SeenAt > Touch) await Seen(id, now, ct);
        user.SignIn(member, RolesOf(member, tree, now), SightOf.Member(member, tree, now), id, new(found.MustChangePassword, found.Strong));
        occasion.Actor = user.Actor;
        return true;
    }

    private async Task Seen(Guid id, DateTime now, CancellationToken ct)
    {
        try
        {
            await db.Set<SessionRow>().Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), ct);
        }
        catch (DbException full) when (DatabaseFailure.CodeOf(full) == DatabaseFailure.Full)
        {
            // who only wants to read may
        }
    }

    /// <summary>For long work: acts in the name of a member, with the roles and the sight of now. False for who has left.</summary>
    public Task<bool> ActFor(Guid memberId, CancellationToken ct) => ActFor(memberId, new Proof(MustChangePassword: false, SecondFactor: true), ct);

    /// <summary>The same with what the account has to prove who it is.</summary>
    public async Task<bool> ActFor(Guid memberId, Proof shown, CancellationToken ct)
    {
        var (tree, now) = (await organisation.Get(ct), clock.Now());
        if (tree.Member(memberId) is not { LeftAt: null } member) return false;
        user.SignIn(member, RolesOf(member, tree, now), SightOf.Member(member, tree, now), Guid.Empty, shown);
        occasion.Actor = user.Actor;
        return true;
    }

    /// <summary>Who it is was known, but they are not let in: the request is nobody's again.</summary>
    public void TurnAway()
    {
        user.SignOut();
        occasion.Actor = Actor.System;
    }

    public async Task End(Guid sessionId, CancellationToken ct) =>
        await db.Set<SessionRow>().Where(s => s.Id == sessionId && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, clock.Now()), ct);

    /// <summary>Signs a member out everywhere, except where told; saved by the caller. What else was opened with the account, as a phone in the field, is to prove itself again.</summary>
    public async Task EndAllOf(Guid memberId, Guid? except, CancellationToken ct)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.MemberId == memberId, ct) is { } account) account.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        var open = db.Set<SessionRow>().Where(s => s.EndedAt == null && s.Id != except && db.Set<Account>().Any(a => a.Id == s.AccountId && a.MemberId == memberId));
        foreach (var session in await open.ToListAsync(ct)) session.EndedAt = clock.Now();
    }

    /// <summary>Who answers for a community is its manager, whether or not somebody also wrote a grant.</summary>
    private static HashSet<Role> RolesOf(Member member, Organisation tree, DateTime now)
    {
        var roles = member.Grants.Select(g => g.Role).ToHashSet();
        if (tree.CommunitiesOf(member.Id, now).Any()) roles.Add(Role.Manager);
        return roles;
    }
}
