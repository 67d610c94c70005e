using Lindian.Data;
using Lindian.Features.Organization;

namespace Lindian.Features.Field.Devices;

/// <summary>
/// What the desk asks of who signs in there, asked at each contact of a phone: there a session ends within twelve hours, a phone stays signed on for
/// months.
/// </summary>
public sealed class DeskRules(SignInRules rules, SecondFactorRule secondFactor, TimeProvider clock)
{
    /// <summary>A password to be changed or too old, or no second factor where the role of the current user must have one.</summary>
    public bool Owes(bool mustChangePassword, DateTime? passwordChangedAt, bool strong) =>
        mustChangePassword || rules.TooOld(passwordChangedAt, clock.Now()) || (!strong && secondFactor.Applies);
}
