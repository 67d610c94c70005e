using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Lindian.Domain.Text;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>
/// Writes a new customer into the books (C-1). A phone that somebody else has is no obstacle: families and firms share phones.
/// Codes: customer.phone-wrong, customer.external-id-taken.
/// </summary>
public sealed class RegisterCustomer(AppDb db, CustomerDesk desk) : UseCase<RegisterCustomer.Request, RegisterCustomer.Registered>(db)
{
    internal const int LongestName = 60, LongestPhone = 40, LongestExternalId = 40;

    /// <param name="ExternalId">The number in the supplier's own system; one customer each.</param>
    public sealed record Request(string? Name, string? Phone = null, CustomerKind Kind = CustomerKind.Person, string? ExternalId = null);

    public sealed record Registered(Guid Id);

    protected override async Task<Registered> Handle(Request request, CancellationToken ct)
    {
        var name = Typed.Required(request.Name, "name", LongestName);
        var phone = PhoneOf(request.Phone);
        var externalId = await Free(Db, request.ExternalId, Guid.Empty, ct);
        return new Registered(desk.Register(name, phone, request.Kind, externalId));
    }

    internal static string? PhoneOf(string? typed) => Typed.Optional(typed, "phone", LongestPhone) is { } phone
        ? Phone.Normalise(phone) ?? throw new BadInput("phone", "customer.phone-wrong")
        : null;

    internal static async Task<string?> Free(AppDb db, string? typed, Guid self, CancellationToken ct)
    {
        if (Typed.Optional(typed, "externalId", LongestExternalId) is not { } id) return null;
        if (await db.Customers.AnyAsync(c => c.ExternalId == id && c.Id != self, ct)) throw new RuleBroken("customer.external-id-taken");
        return id;
    }
}
