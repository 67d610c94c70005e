using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain.Visits;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Codes;

/// <summary>
/// 启用签到码、更换签到码: makes the first key of a community, or a new one that ends the one before. Posters have to be printed again then;
/// a check-in by an old one is shown as doubtful.
/// </summary>
public sealed class RenewCode(AppDb db, CodeBook book, Vault vault, CurrentUser user, TimeProvider clock) : UseCase<RenewCode.Request, RenewCode.Made>(db)
{
    public sealed record Request(Guid CommunityId);

    public sealed record Made(int Version);

    protected override async Task<Made> Handle(Request request, CancellationToken ct)
    {
        var community = await book.Community(request.CommunityId, ct);
        var before = await Db.CodeKeys.Where(k => k.CommunityId == community.Id).OrderBy(k => k.Version).ToListAsync(ct);
        before.ForEach(k => k.End(clock.Now()));
        await vault.Ready(community.Id, ct);
        var version = before.Count == 0 ? 1 : before[^1].Version + 1;
        Db.CodeKeys.Add(CodeKey.Make(community.Id, version, vault.Seal(community.Id, RandomNumberGenerator.GetBytes(VisitCode.KeySize)), user.MemberId, clock.Now()));
        return new Made(version);
    }
}
