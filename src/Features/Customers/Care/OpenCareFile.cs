using Lindian.Data;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Lindian.Features.Governance;
using Lindian.Features.Shared;

namespace Lindian.Features.Customers;

/// <summary>
/// 建立“善小”档案 (C-2): needs, purposes and the day on which the customer agreed (个人信息保护法 art. 28 and 29: sensitive data, separate
/// consent). Codes: care.no-need, care.no-purpose, care.consent-missing, care.consent-later, care.open-already, care.firm, care.contact-unknown.
/// </summary>
public sealed class OpenCareFile(AppDb db, CareInSight sight, Vault vault, TimeProvider clock) : UseCase<OpenCareFile.Request, OpenCareFile.Opened>(db)
{
    public sealed record Request(
        Guid CustomerId, IReadOnlyList<CareNeed>? Needs, IReadOnlyList<CarePurpose>? Purposes, CareConsent? Consent, DateOnly? ConsentedOn, Guid? ContactId = null);

    public sealed record Opened(Guid Id, DateOnly ReviewDue);

    protected override async Task<Opened> Handle(Request request, CancellationToken ct)
    {
        var needs = CareNeeds.Check(request.Needs);
        if (request is not { Consent: { } consent, ConsentedOn: { } day }) throw new BadInput("consentedOn", "care.consent-missing");
        var terms = new CareTerms([.. (request.Purposes ?? []).Where(Enum.IsDefined).Distinct().Order()], consent, day, request.ContactId);
        var customer = await sight.Holder(request.CustomerId, ct);
        var file = customer.OpenCare(terms, vault.Seal(customer.Id, CareNeeds.Text(needs)), BusinessTime.Day(clock.Now()), clock.Now());
        return new Opened(file.Id, file.ReviewDue);
    }
}
