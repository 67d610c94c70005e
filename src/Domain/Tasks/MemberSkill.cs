namespace Lindian.Domain.Tasks;

/// <summary>
/// What a member is qualified for, and until when. An expired skill keeps a task that needs it from going to them; the
/// record stays.
/// </summary>
public sealed class MemberSkill : Entity
{
    private MemberSkill() { }

    public Guid MemberId { get; private set; }

    /// <summary>A code of the supplier's list of skills.</summary>
    public string SkillCode { get; private set; } = "";
    public DateOnly From { get; private set; }

    /// <summary>The last business day on which it holds.</summary>
    public DateOnly Until { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    public static MemberSkill Grant(Guid memberId, string skillCode, DateOnly from, DateOnly until)
    {
        Check(from, until);
        var skill = new MemberSkill();
        skill.Raise(new SkillGranted(NewId.Next(), memberId, skillCode, from, until));
        return skill;
    }

    public void Renew(DateOnly from, DateOnly until)
    {
        Check(from, until);
        if ((from, until) != (From, Until) || WithdrawnAt is not null) Raise(new SkillRenewed(from, until));
    }

    public void Withdraw(DateTime at)
    {
        if (WithdrawnAt is null) Raise(new SkillWithdrawn(at));
    }

    public bool HoldsOn(DateOnly day) => WithdrawnAt is null && From <= day && day <= Until;

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case SkillGranted e: (Id, MemberId, SkillCode, From, Until) = (e.Id, e.MemberId, e.SkillCode, e.From, e.Until); break;
            case SkillRenewed e: (From, Until, WithdrawnAt) = (e.From, e.Until, null); break;
            case SkillWithdrawn e: WithdrawnAt = e.At; break;
        }
    }

    private static void Check(DateOnly from, DateOnly until)
    {
        if (until < from) throw new BadInput("until", "skill.ends-before-it-begins");
    }
}

[EventName("skill.granted")] public sealed record SkillGranted(Guid Id, Guid MemberId, string SkillCode, DateOnly From, DateOnly Until) : IEvent;
[EventName("skill.renewed")] public sealed record SkillRenewed(DateOnly From, DateOnly Until) : IEvent;
[EventName("skill.withdrawn")] public sealed record SkillWithdrawn(DateTime At) : IEvent;
