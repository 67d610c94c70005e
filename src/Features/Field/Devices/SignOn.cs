using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Field.Devices;

/// <summary>
/// Signs a member on with a phone (F-1), by the same proofs as at the desk: password, lock-out, second factor. Not a repeatable
/// operation: its record would keep the token.
/// </summary>
public sealed class SignOn(SignIn signIn, SignInWithCode withCode, HalfSignIn half, SessionStart start, DeviceKeys keys)
{
    private const int LongestName = 120;

    /// <param name="Installation">Made by the phone once.</param>
    /// <param name="Name">What the phone calls itself, or its member calls it.</param>
    public sealed record Phone(Guid Installation, string Name)
    {
        /// <summary>Looked at before the password: a refusal after it would tell that it was right.</summary>
        public Phone Checked() => Installation == Guid.Empty ? throw new BadInput("installation", "text.missing") : this with { Name = Typed.Required(Name, "name", LongestName) };
    }

    /// <summary>Signed on, or the ticket for the code that is still to come.</summary>
    public sealed record Passed(SignedOn? On, string? Ticket);

    public async Task<Passed> WithPassword(string staffNumber, string password, Phone phone, CancellationToken ct)
    {
        var named = phone.Checked();
        var account = await signIn.Prove(staffNumber, password, ct);
        return account.TwoFactorEnabled ? new(null, half.Issue(account)) : new(await Finish(account, named, "sign-in.refused", ct), null);
    }

    public async Task<SignedOn> WithCode(string ticket, string code, Phone phone, CancellationToken ct)
    {
        var named = phone.Checked();
        return await Finish(await withCode.Prove(ticket, code, ct), named, "sign-in.code-wrong", ct);
    }

    /// <exception cref="RuleBroken">As <see cref="WhoSignsOn.Refusal"/> tells; the proof was right, so the attempt is written down.</exception>
    private async Task<SignedOn> Finish(Account account, Phone phone, string refusal, CancellationToken ct)
    {
        start.LookAtAge(account);
        if (await keys.Refusal(account, ct) is { } code)
        {
            start.Note("sign-in-refused", account.MemberId);
            await start.Save(refusal, ct);
            throw new RuleBroken(code);
        }
        var token = DeviceToken.Draw();
        var (device, key) = await keys.Issue(account, phone, token, ct);
        start.Note("device-signed-on", account.MemberId);
        await start.Save(refusal, ct);
        return keys.Tell(device, token, key);
    }
}
