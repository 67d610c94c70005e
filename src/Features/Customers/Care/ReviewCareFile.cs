using Lindian.Data;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Lindian.Features.Governance;
using Lindian.Features.Shared;

namespace Lindian.Features.Customers;

/// <summary>年度复核: somebody asked the customer whether it still holds, and which needs there are now. Codes: care.none, care.no-need.</summary>
public sealed class ReviewCareFile(AppDb db, CareInSight sight, Vault vault, TimeProvider clock) : UseCase<ReviewCareFile.Request, Done>(db)
{
    public sealed record Request(Guid CustomerId, IReadOnlyList<CareNeed>? Needs);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var needs = CareNeeds.Check(request.Needs);
        var customer = await sight.Holder(request.CustomerId, ct);
        customer.ReviewCare(vault.Seal(customer.Id, CareNeeds.Text(needs)), BusinessTime.Day(clock.Now()), clock.Now());
        return Done.It;
    }
}
