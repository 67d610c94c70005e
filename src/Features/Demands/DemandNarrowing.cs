using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>What a filter leaves of a set of demands. It never widens: what comes in is already within the user's sight.</summary>
public sealed class DemandNarrowing(AppDb db, CurrentUser user, TimeProvider clock)
{
    public IQueryable<Demand> Of(IQueryable<Demand> all, DemandFilter filter, IQueryable<Guid>? found)
    {
        all = Due(Waiting(filter.View, Of(filter.View, all)), filter.Due);
        if (filter.State is { } state) all = all.Where(d => d.State == state);
        if (filter.Type is { } type)
            all = all.Where(d => d.TypeCode == null
                ? d.SuggestedTypeCode == type || (d.SuggestedTypeCode != null && d.SuggestedTypeCode.StartsWith(type + "-"))
                : d.TypeCode == type || d.TypeCode.StartsWith(type + "-"));
        if (filter.Urgent) all = all.Where(d => d.Priority == Priority.High || d.Priority == Priority.Critical);
        if (filter.Danger) all = all.Where(d => d.Danger);
        all = Held(Marked(all, filter.Mark), filter);
        return found is null ? all : all.Where(d => found.Contains(d.Id));
    }

    /// <summary>What is left of the business day: from now to its end.</summary>
    public (DateTime Now, DateTime Tomorrow) Today => (clock.Now(), BusinessTime.StartOf(BusinessTime.Day(clock.Now()).AddDays(1)));

    private IQueryable<Demand> Due(IQueryable<Demand> all, DemandDue? due)
    {
        var (now, tomorrow) = Today;
        return due switch
        {
            DemandDue.Late => all.Where(d => d.NextDue < now),
            DemandDue.Today => all.Where(d => d.NextDue >= now && d.NextDue < tomorrow),
            _ => all,
        };
    }

    private static IQueryable<Demand> Held(IQueryable<Demand> all, DemandFilter filter)
    {
        if (filter.CommunityId is { } community) all = community == Guid.Empty ? all.Where(d => d.CommunityId == null) : all.Where(d => d.CommunityId == community);
        if (filter.OwnerId is { } owner) all = owner == Guid.Empty ? all.Where(d => d.OwnerId == null && d.DepartmentId == null) : all.Where(d => d.OwnerId == owner);
        return filter.DepartmentId is { } department ? all.Where(d => d.OwnerId == null && d.DepartmentId == department) : all;
    }

    private IQueryable<Demand> Marked(IQueryable<Demand> all, DemandMark? mark)
    {
        var suspensions = db.Set<Suspension>();
        return mark switch
        {
            DemandMark.Returned => all.Where(d => d.ReturnCount > 0),
            DemandMark.Urged => all.Where(d => d.UrgeCount > 0),
            DemandMark.Supervised => all.Where(d => d.SupervisedAt != null),
            DemandMark.Suspended => all.Where(d => suspensions.Any(s => s.DemandId == d.Id && s.To == null)),
            _ => all,
        };
    }

    // one's own work comes in as such, see DemandSight
    private static IQueryable<Demand> Of(DemandView view, IQueryable<Demand> all)
    {
        return view switch
        {
            DemandView.Queue => all.Where(d => d.State == DemandState.Received || d.State == DemandState.Triaged),
            DemandView.Supervised => all.Where(d => d.SupervisedAt != null),
            DemandView.Open => all.StillOpen(),
            _ => all,
        };
    }

    /// <summary>What waits for a judgement; who handled a demand does not judge it and does not see it here.</summary>
    private IQueryable<Demand> Waiting(DemandView view, IQueryable<Demand> all)
    {
        var (me, participants, archives) = (user.MemberId, db.Participants, user.Is([.. LifeCycle.RolesFor(DemandAction.Archive)]));
        var others = all.Where(d => !participants.Any(p => p.DemandId == d.Id && p.MemberId == me && p.Part == Part.Handler));
        return view switch
        {
            DemandView.Review => others.Where(d => d.State == DemandState.Replied),
            DemandView.FollowUp => archives
                ? all.Where(d => (d.State == DemandState.Reviewed && d.FollowUpDue) || (d.State == DemandState.FollowedUp && d.AppealedAt == null))
                : all.Where(d => d.State == DemandState.Reviewed && d.FollowUpDue),
            DemandView.Suspensions => others.Where(d => d.SuspensionWish != null && (d.State == DemandState.Accepted || d.State == DemandState.InProgress)),
            DemandView.Appeals => others.Where(d => d.AppealedAt != null && (d.State == DemandState.Reviewed || d.State == DemandState.FollowedUp || d.State == DemandState.Archived)),
            _ => all,
        };
    }
}
