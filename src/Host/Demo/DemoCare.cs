using Lindian.Domain.Customers;
using Lindian.Features.Customers;

namespace Lindian.Host.Demo;

/// <summary>“善小”客户: one household in fifty, with a file that was opened with their consent some day of the year.</summary>
public sealed class DemoCare(DemoStage stage, BulkCustomers customers)
{
    private const double Share = 2;

    private static readonly (CareNeed[] Needs, CarePurpose[] Purposes, int Share)[] Kinds =
    [
        ([CareNeed.ElderAlone], [CarePurpose.OutageNotice, CarePurpose.DoorstepService], 40),
        ([CareNeed.ElderAlone, CareNeed.LowMobility], [CarePurpose.OutageNotice, CarePurpose.DoorstepService, CarePurpose.SafetyCheck], 17),
        ([CareNeed.Disabled], [CarePurpose.DoorstepService], 13),
        ([CareNeed.Disabled, CareNeed.LowMobility], [CarePurpose.OutageNotice, CarePurpose.DoorstepService], 8),
        ([CareNeed.Hardship], [CarePurpose.SafetyCheck], 17),
        ([CareNeed.LifeSupport], [CarePurpose.OutageNotice], 5),
    ];

    private readonly DemoDice dice = stage.Dice;

    /// <summary>Nothing for most.</summary>
    /// <param name="relative">Name and phone of a relative, if one is written down.</param>
    public Guid? Customer(string name, string phone, Func<(string Name, string Phone)> relative)
    {
        if (!dice.Chance(Share)) return null;
        var (needs, purposes, _) = Draw();
        var contact = needs[0] == CareNeed.Hardship || dice.Chance(25) ? ((string, string)?)null : relative();
        var consent = dice.Chance(15) ? CareConsent.ByGuardian : dice.Chance(25) ? CareConsent.Recorded : CareConsent.Signed;
        var care = new BulkCare(needs, purposes, consent, contact is var (who, reached) ? (dice.Chance(85) ? ContactRelation.Family : ContactRelation.Neighbour, who, reached) : null);
        var registered = stage.Clock.At;
        var id = customers.RegisterInCare(name, phone, care, () => stage.Clock.At = Someday(registered));
        stage.Clock.At = registered;
        return id;
    }

    private DateTime Someday(DateTime since)
    {
        var day = stage.Office(since.AddDays(1) + (stage.Now - since) * (0.9 * dice.Share()));
        return day < stage.Now ? day : since.AddHours(1);
    }

    private (CareNeed[] Needs, CarePurpose[] Purposes, int Share) Draw()
    {
        var left = dice.Next(Kinds.Sum(k => k.Share));
        foreach (var kind in Kinds)
            if ((left -= kind.Share) < 0) return kind;
        return Kinds[0];
    }
}
