using Lindian.Data;
using Lindian.Domain;

namespace Lindian.Features.Organization;

/// <summary>New recovery codes; those of before open nothing any more.</summary>
public sealed class RenewRecoveryCodes(AppDb db, OwnAccount own, SecondFactors factors, AccessNotes notes)
{
    public sealed record Request(string Code);

    public async Task<ConfirmSecondFactor.Codes> Run(Request request, CancellationToken ct)
    {
        if (!(await own.Get(ct)).TwoFactorEnabled) throw new RuleBroken("second-factor.not-begun");
        var account = await own.WithCode(request.Code, ct);
        var factor = await factors.Of(account.Id, ct) ?? throw new RuleBroken("second-factor.not-begun");
        var codes = factors.GiveRecoveryCodes(factor);
        notes.Add("recovery-codes-renewed", account.MemberId);
        await db.SaveChangesAsync(ct);
        return new(codes);
    }
}
