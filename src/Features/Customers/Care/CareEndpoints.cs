using Lindian.Domain;
using Lindian.Domain.Customers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Customers;

/// <summary>Care files as JSON.</summary>
internal static class CareEndpoints
{
    public sealed record Opening(
        IReadOnlyList<CareNeed>? Needs = null, IReadOnlyList<CarePurpose>? Purposes = null, CareConsent? Consent = null, DateOnly? ConsentedOn = null, Guid? ContactId = null);
    public sealed record Review(IReadOnlyList<CareNeed>? Needs = null);
    public sealed record Ending(CareEnd? Why = null);
    public sealed record Seen(IReadOnlyList<CareNeed> Needs, IReadOnlyList<CarePurpose> Purposes, CareConsent Consent, DateOnly ConsentedOn, DateOnly ReviewDue, bool Overdue);

    public static void Map(RouteGroupBuilder customers)
    {
        customers.MapGet("/{id:guid}/care-file", Read).RequireAuthorization(CustomerRoles.CareReading).WithName("ReadCareFile");
        customers.MapPost("/{id:guid}/care-file", async (Guid id, Opening sent, OpenCareFile run, CancellationToken ct) =>
                TypedResults.Ok(await run.Run(new(id, sent.Needs, sent.Purposes, sent.Consent, sent.ConsentedOn, sent.ContactId), ct)))
            .RequireAuthorization(CustomerRoles.Caring).WithName("OpenCareFile");
        customers.MapPost("/{id:guid}/care-file/review", async (Guid id, Review sent, ReviewCareFile run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Needs), ct)))
            .RequireAuthorization(CustomerRoles.Caring).WithName("ReviewCareFile");
        customers.MapPost("/{id:guid}/care-file/ending", async (Guid id, Ending sent, EndCareFile run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Why), ct)))
            .RequireAuthorization(CustomerRoles.Caring).WithName("EndCareFile");
    }

    private static async Task<IResult> Read(Guid id, CustomerSight sight, CareSigns signs, CancellationToken ct)
    {
        var customer = await sight.Customer(id, ct);
        var sign = (await signs.Of([customer.Id], ct)).GetValueOrDefault(customer.Id) ?? throw new NotFound("care file");
        return TypedResults.Ok(new Seen(sign.Needs, sign.File.Purposes, sign.File.Consent, sign.File.ConsentedOn, sign.File.ReviewDue, sign.Overdue));
    }
}
