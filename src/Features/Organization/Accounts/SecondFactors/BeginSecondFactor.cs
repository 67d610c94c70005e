using Lindian.Data;
using Lindian.Domain;

namespace Lindian.Features.Organization;

/// <summary>A member asks for a second factor and gets its key. Not a repeatable operation: its record would keep the key in clear.</summary>
public sealed class BeginSecondFactor(AppDb db, OwnAccount own, SecondFactors factors)
{
    public sealed record Request(string Current);

    public sealed record Key(string Text, string Address);

    /// <exception cref="RuleBroken"><c>second-factor.there</c>: remove the one there is first.</exception>
    public async Task<Key> Run(Request request, CancellationToken ct)
    {
        var account = await own.WithPassword(request.Current, ct);
        if (account.TwoFactorEnabled) throw new RuleBroken("second-factor.there");
        await factors.Begin(account, ct);
        await db.SaveChangesAsync(ct);
        var factor = await factors.Of(account.Id, ct) ?? throw new NotFound("second-factor");
        var (text, address) = await factors.Show(factor, own.StaffNumber, ct);
        return new Key(text, address);
    }
}
