using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>A member gives their second factor up, with a last code of it; not where their role must have one and no passkey stands in for it.</summary>
public sealed class RemoveSecondFactor(AppDb db, OwnAccount own, SecondFactors factors, AccessNotes notes, SecondFactorRule rule)
{
    public sealed record Request(string Code);

    /// <exception cref="RuleBroken"><c>second-factor.required</c>, <c>second-factor.not-begun</c></exception>
    public async Task Run(Request request, CancellationToken ct)
    {
        var mine = await own.Get(ct);
        if (rule.Applies && mine.PasskeySince is null) throw new RuleBroken("second-factor.required");
        if (!mine.TwoFactorEnabled) throw new RuleBroken("second-factor.not-begun");
        var account = await own.WithCode(request.Code, ct);
        account.TwoFactorEnabled = false;
        if (await factors.Of(account.Id, ct) is { } factor) db.Remove(factor);
        notes.Add("second-factor-off", account.MemberId);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Whether the roles of the user must sign in with a second factor (section <c>SignIn</c>, <c>SecondFactorRoles</c>).</summary>
public sealed class SecondFactorRule(CurrentUser user, SignInRules rules)
{
    public bool Applies => rules.SecondFactorRoles.Any(user.Actor.Roles.Contains);
}
