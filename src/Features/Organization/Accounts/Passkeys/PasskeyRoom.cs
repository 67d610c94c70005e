using Lindian.Data;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>Whether an account may have one passkey more; asked when one is begun, and again when it is added.</summary>
public sealed class PasskeyRoom(AppDb db, SignInRules rules)
{
    public AppDb Db => db;

    /// <exception cref="RuleBroken"><c>passkey.too-many</c></exception>
    public async Task Check(Account account, CancellationToken ct)
    {
        if (await db.Set<Passkey>().CountAsync(p => p.AccountId == account.Id, ct) >= rules.MostPasskeys) throw new RuleBroken("passkey.too-many", rules.MostPasskeys);
    }
}
