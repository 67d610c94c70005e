using Lindian.Data;
using Lindian.Domain;

namespace Lindian.Features.Organization;

/// <summary>The phone has shown that it has the key: from now on its code is asked for.</summary>
public sealed class ConfirmSecondFactor(AppDb db, OwnAccount own, SecondFactors factors, AccessNotes notes, TimeProvider clock)
{
    public sealed record Request(string Code);

    /// <summary>Told once, to be kept on paper.</summary>
    public sealed record Codes(IReadOnlyList<string> RecoveryCodes);

    /// <exception cref="RuleBroken"><c>second-factor.not-begun</c>, <c>second-factor.there</c></exception>
    public async Task<Codes> Run(Request request, CancellationToken ct)
    {
        var factor = await factors.Of((await own.Get(ct)).Id, ct) ?? throw new RuleBroken("second-factor.not-begun");
        if (factor.ConfirmedAt is not null) throw new RuleBroken("second-factor.there");
        var account = await own.WithCode(request.Code, ct);
        (account.TwoFactorEnabled, factor.ConfirmedAt, account.SecurityStamp) = (true, clock.Now(), NewId.Next().ToString()); // phones sign on anew, with the code
        var codes = factors.GiveRecoveryCodes(factor);
        notes.Add("second-factor-on", account.MemberId);
        await db.SaveChangesAsync(ct);
        return new Codes(codes);
    }
}
