using Lindian.Data;
using Lindian.Data.Maps.Portal;
using Lindian.Domain;
using Lindian.Domain.Portal;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Portal;

/// <summary>发布公告: for one community, or by a team, region or the company for all communities below it (P-1).</summary>
public sealed class PublishNotice(AppDb db, CurrentUser user, Snapshot<Organisation> organisation) : UseCase<PublishNotice.Request, PublishNotice.Answer>(db)
{
    private const int LongestTitle = 60, LongestText = 2000;

    /// <param name="From">First business day on which it is shown.</param>
    /// <param name="To">The last one.</param>
    public sealed record Request(Guid UnitId, string? Title, string? Text, DateOnly From, DateOnly To);

    public sealed record Answer(Guid Id);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        var title = Typed.Required(request.Title, "title", LongestTitle);
        var text = Typed.Required(request.Text, "text", LongestText);
        var tree = await organisation.Get(ct);
        if (tree.Unit(request.UnitId) is not { ClosedAt: null } unit || !tree.Covers(user.Sight, unit.Id)) throw new BadInput("unitId", "notice.unit");
        if (request.To < request.From) throw new BadInput("to", "notice.ends-before-it-begins");
        var notice = Notice.Publish(unit.Id, title, text, BusinessTime.StartOf(request.From), BusinessTime.StartOf(request.To.AddDays(1)), user.MemberId);
        Db.Notices.Add(notice);
        return new Answer(notice.Id);
    }
}
