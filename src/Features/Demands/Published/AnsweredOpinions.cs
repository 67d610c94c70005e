using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>An opinion of the box with the answer that was let out, both without phones and numbers.</summary>
public sealed record AnsweredOpinion(Guid Id, string Number, Guid? CommunityId, DateTime RaisedAt, string Question, string Answer);

/// <summary>Opinions from box and book within sight that have an answer (P-6). Published for who chooses what everybody may read.</summary>
public sealed class AnsweredOpinions(AppDb db, CurrentUser user)
{
    private const int Newest = 50;
    private static readonly string[] Channels = ["OPINION-BOX", "OPINION-BOOK"];

    public async Task<IReadOnlyList<AnsweredOpinion>> List(CancellationToken ct) =>
        await Read(db.Visible(user)).Take(Newest).ToListAsync(ct);

    public Task<AnsweredOpinion?> Find(Guid id, CancellationToken ct) => Read(db.Visible(user).Where(d => d.Id == id)).SingleOrDefaultAsync(ct);

    private IQueryable<AnsweredOpinion> Read(IQueryable<Domain.Demands.Demand> visible) =>
        from d in visible.AsNoTracking()
        where Channels.Contains(d.ChannelCode) && d.ReviewedAt != null
        join said in db.Words on d.WordsId equals said.Id
        join reply in db.Words on d.ReplyWordsId equals reply.Id
        where said.Redacted != null && reply.Redacted != null
        orderby d.Serial descending
        select new AnsweredOpinion(d.Id, d.Number, d.CommunityId, d.RaisedAt, said.Redacted ?? "", reply.Redacted ?? "");
}
