using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Organization;

namespace Lindian.Features.Field.Devices;

/// <summary>
/// Signs a member on with a phone (F-1), by the same proofs as at the desk: password, lock-out, second factor. Not a repeatable
/// operation: its record would keep the token.
/// </summary>
public sealed class SignOn(SignIn signIn, SignInWithCode withCode, HalfSignIn half, SessionStart start, DeviceKeys keys)
{
    /// <param name="Installation">Made by the phone once.</param>
    /// <param name="Name">What the phone calls itself.</param>
    public sealed record Phone(Guid Installation, string Name);

    /// <summary>Signed on, or the ticket for the code that is still to come.</summary>
    public sealed record Passed(SignedOn? On, string? Ticket);

    public async Task<Passed> WithPassword(string staffNumber, string password, Phone phone, CancellationToken ct)
    {
        var account = await signIn.Prove(staffNumber, password, ct);
        return account.TwoFactorEnabled ? new(null, half.Issue(account)) : new(await Finish(account, phone, "sign-in.refused", ct), null);
    }

    public async Task<SignedOn> WithCode(string ticket, string code, Phone phone, CancellationToken ct) =>
        await Finish(await withCode.Prove(ticket, code, ct), phone, "sign-in.code-wrong", ct);

    /// <exception cref="RuleBroken"><c>field.password-first</c>: to be changed at the desk; <c>field.no-role</c>; <c>account.second-factor-first</c>.</exception>
    private async Task<SignedOn> Finish(Account account, Phone phone, string refusal, CancellationToken ct)
    {
        start.LookAtAge(account);
        if (account.MustChangePassword)
        {
            await start.Save(refusal, ct);
            throw new RuleBroken("field.password-first");
        }
        var token = DeviceToken.Draw();
        var (device, key) = await keys.Issue(account, phone, token, ct);
        start.Note("device-signed-on", account.MemberId);
        await start.Save(refusal, ct);
        return keys.Tell(device, token, key);
    }
}
