using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>The passkeys of who is signed in, the oldest first.</summary>
public sealed class MyPasskeys(AppDb db, CurrentUser user)
{
    public sealed record Row(Guid Id, string Name, DateTime AddedAt, DateTime? UsedAt);

    public async Task<IReadOnlyList<Row>> List(CancellationToken ct) => await db.Set<Passkey>().AsNoTracking()
        .Where(p => db.Set<Account>().Any(a => a.Id == p.AccountId && a.MemberId == user.MemberId))
        .OrderBy(p => p.AddedAt).ThenBy(p => p.Id).Select(p => new Row(p.Id, p.Name, p.AddedAt, p.UsedAt)).ToListAsync(ct);
}
