using Lindian.Domain.Customers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Customers;

/// <summary>Customers as JSON.</summary>
internal static class CustomerEndpoints
{
    public sealed record Revision(CustomerKind Kind, string? Name = null, string? Phone = null, string? ExternalId = null);
    public sealed record NewContact(string? Name, ContactRelation Relation, string? Phone = null);
    public sealed record Merging(Guid IntoId);
    public sealed record Erasure(string? Reason = null);
    public sealed record Hold(bool Held, string? Reason = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var customers = api.MapGroup("/customers").WithTags("Customers");
        MapReads(customers);
        MapKeeping(customers);
        CareEndpoints.Map(customers);
        customers.MapPost("/{id:guid}/merging", async (Guid id, Merging sent, MergeCustomer run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.IntoId), ct)))
            .RequireAuthorization(CustomerRoles.Merging).WithName("MergeCustomer");
        customers.MapPost("/{id:guid}/erasure", async (Guid id, Erasure sent, EraseCustomer run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Reason), ct)))
            .RequireAuthorization(CustomerRoles.Erasing).WithName("EraseCustomer");
        customers.MapPut("/{id:guid}/legal-hold", async (Guid id, Hold sent, HoldCustomer run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Held, sent.Reason), ct)))
            .RequireAuthorization(CustomerRoles.Erasing).WithName("HoldCustomer");
    }

    private static void MapReads(RouteGroupBuilder customers)
    {
        customers.MapGet("", async (string? find, FindCustomers run, CancellationToken ct) => TypedResults.Ok(await run.Run(find, ct)))
            .RequireAuthorization(CustomerRoles.Viewing).WithName("FindCustomers");
        customers.MapGet("/{id:guid}", async (Guid id, ReadCustomer run, CancellationToken ct) => TypedResults.Ok(await run.Run(id, ct)))
            .RequireAuthorization(CustomerRoles.Viewing).WithName("ReadCustomer");
        customers.MapGet("/{id:guid}/timeline", async (Guid id, PremisesTimeline run, CancellationToken ct) => TypedResults.Ok(await run.OfCustomer(id, ct)))
            .RequireAuthorization(CustomerRoles.Viewing).WithName("ReadCustomerTimeline");
        customers.MapPost("/{id:guid}/unmasking", async (Guid id, Unmask.Request sent, Unmask run, HttpResponse answer, CancellationToken ct) =>
        {
            answer.Headers.CacheControl = "no-store";
            return TypedResults.Ok(await run.Run(id, sent, ct));
        }).RequireAuthorization(CustomerRoles.Unmasking).WithName("UnmaskCustomer");
    }

    private static void MapKeeping(RouteGroupBuilder customers)
    {
        customers.MapPost("", async (RegisterCustomer.Request sent, RegisterCustomer run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct)))
            .RequireAuthorization(CustomerRoles.Keeping).WithName("RegisterCustomer");
        customers.MapPut("/{id:guid}", async (Guid id, Revision sent, ReviseCustomer run, CancellationToken ct) =>
                TypedResults.Ok(await run.Run(new(id, sent.Name, sent.Phone, sent.Kind, sent.ExternalId), ct)))
            .RequireAuthorization(CustomerRoles.Keeping).WithName("ReviseCustomer");
        customers.MapPost("/{id:guid}/contacts", async (Guid id, NewContact sent, AddCustomerContact run, CancellationToken ct) =>
                TypedResults.Ok(await run.Run(new(id, sent.Name, sent.Relation, sent.Phone), ct)))
            .RequireAuthorization(CustomerRoles.Keeping).WithName("AddCustomerContact");
        customers.MapDelete("/{id:guid}/contacts/{contactId:guid}", async (Guid id, Guid contactId, RemoveCustomerContact run, CancellationToken ct) =>
                TypedResults.Ok(await run.Run(new(id, contactId), ct)))
            .RequireAuthorization(CustomerRoles.Keeping).WithName("RemoveCustomerContact");
    }
}
