using System.Security.Cryptography;
using Lindian.Data;

namespace Lindian.Features.Organization;

/// <summary>Counts failures of an account, whether of the password or of the code: five lock it for fifteen minutes (domain-facts L17).</summary>
public sealed class Lockout(SignInRules rules, TimeProvider clock)
{
    public bool IsOpen(Account account) => !(account.LockoutEnd > clock.GetUtcNow());

    // the stamp makes guesses that come at the same moment stumble over each other instead of counting as one
    public void Count(Account account, bool right)
    {
        if (right && account.AccessFailedCount == 0) return;
        account.AccessFailedCount = right ? 0 : account.AccessFailedCount + 1;
        account.ConcurrencyStamp = RandomNumberGenerator.GetHexString(32);
        if (account.AccessFailedCount < rules.FailuresToLock) return;
        (account.AccessFailedCount, account.LockoutEnd) = (0, clock.GetUtcNow().AddMinutes(rules.LockMinutes));
    }
}
