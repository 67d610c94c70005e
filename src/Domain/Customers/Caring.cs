namespace Lindian.Domain.Customers;

/// <summary>建档、复核、销档: what is done with a customer's care file (C-2).</summary>
public static class Caring
{
    /// <summary>The file that is open now, if any.</summary>
    public static CareFile? OpenCareFile(this Customer customer) => customer.CareFiles.SingleOrDefault(f => f.EndedAt is null);

    /// <summary>Nobody is written down as vulnerable without their consent and a purpose that they know.</summary>
    /// <param name="needs">Kinds of need, sealed under the customer's key.</param>
    /// <param name="today">The business day.</param>
    public static CareFile OpenCare(this Customer customer, CareTerms terms, Sealed needs, DateOnly today, DateTime at)
    {
        customer.CheckOpen();
        if (customer.Kind == CustomerKind.Firm) throw new RuleBroken("care.firm");
        if (customer.OpenCareFile() is not null) throw new RuleBroken("care.open-already");
        if (terms.Purposes.Count == 0) throw new BadInput("purposes", "care.no-purpose");
        if (terms.ConsentedOn > today) throw new BadInput("consentedOn", "care.consent-later");
        if (terms.ContactId is { } contact && customer.Contacts.All(c => c.Id != contact)) throw new BadInput("contactId", "care.contact-unknown");
        customer.Raise(new CareOpened(NewId.Next(), terms.Purposes, terms.Consent, terms.ConsentedOn, terms.ContactId, today.AddYears(1), at));
        var file = customer.CareFiles[^1];
        file.Tell(needs);
        return file;
    }

    // a merged customer keeps the file that they had; it is looked after where it lies
    /// <summary>Somebody asked, and it still holds, perhaps with other needs; the next time is in a year.</summary>
    public static void ReviewCare(this Customer customer, Sealed needs, DateOnly today, DateTime at)
    {
        customer.CheckLives();
        var file = customer.OpenCareFile() ?? throw new RuleBroken("care.none");
        customer.Raise(new CareReviewed(file.Id, today.AddYears(1), at));
        file.Tell(needs);
    }

    public static void EndCare(this Customer customer, CareEnd why, DateTime at)
    {
        customer.CheckLives();
        var file = customer.OpenCareFile() ?? throw new RuleBroken("care.none");
        customer.Raise(new CareEnded(file.Id, why, at));
    }
}
