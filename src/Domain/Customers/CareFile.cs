namespace Lindian.Domain.Customers;

/// <summary>Why somebody needs care (domain-facts 0.23). Sensitive personal data (个人信息保护法 art. 28): it rests sealed and stands in no event.</summary>
public enum CareNeed { ElderAlone, Disabled, LowMobility, Hardship, LifeSupport }

/// <summary>What the file may be used for; nothing else (个人信息保护法 art. 6, 28).</summary>
public enum CarePurpose { OutageNotice, DoorstepService, SafetyCheck }

/// <summary>How the customer's separate consent (单独同意, art. 29) can be shown later.</summary>
public enum CareConsent { Signed, Recorded, ByGuardian }

/// <summary>Why a file was closed.</summary>
public enum CareEnd { ConsentWithdrawn, NoLongerNeeded, MovedAway, OpenedByMistake }

/// <summary>What the customer agreed to, when and for what; and whom to speak to in their place, one of their contacts.</summary>
public sealed record CareTerms(IReadOnlyList<CarePurpose> Purposes, CareConsent Consent, DateOnly ConsentedOn, Guid? ContactId);

/// <summary>
/// “善小”客户档案 (C-2): a vulnerable customer, with their consent. Looked at again each year; what it says of the person goes when it
/// ends or when the person is erased.
/// </summary>
public sealed class CareFile
{
    private CareFile() { }

    internal CareFile(Guid customerId, CareOpened opened)
    {
        (Id, CustomerId, OpenedAt, ReviewDue) = (opened.CareFileId, customerId, opened.At, opened.ReviewDue);
        (Purposes, Consent, ConsentedOn, ContactId) = (opened.Purposes, opened.Consent, opened.ConsentedOn, opened.ContactId);
    }

    public Guid Id { get; private set; }
    public Guid CustomerId { get; private set; }

    /// <summary>Kinds of need, sealed under the customer's key; null once ended or erased.</summary>
    public Sealed? Needs { get; private set; }
    public IReadOnlyList<CarePurpose> Purposes { get; private set; } = [];
    public CareConsent Consent { get; private set; }
    public DateOnly ConsentedOn { get; private set; }

    /// <summary>One of the customer's contacts.</summary>
    public Guid? ContactId { get; private set; }
    public DateTime OpenedAt { get; private set; }

    /// <summary>The business day by which somebody has asked whether it still holds.</summary>
    public DateOnly ReviewDue { get; private set; }
    public DateTime? EndedAt { get; private set; }

    internal void Tell(Sealed needs) => Needs = needs;

    internal void Reviewed(DateOnly due) => ReviewDue = due;

    internal void LoseContact(Guid contactId) => ContactId = ContactId == contactId ? null : ContactId;

    internal void End(DateTime at) => (EndedAt, Needs) = (EndedAt ?? at, null);
}
