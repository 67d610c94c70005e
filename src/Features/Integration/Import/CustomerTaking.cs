using Lindian.Data;
using Lindian.Features.Customers;
using Lindian.Features.Integration.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Integration.Import;

/// <summary>Takes one row of the books: the customer unless known, the transformer area unless known, the premises.</summary>
internal sealed class CustomerTaking(IServiceProvider services, RowKey key)
{
    private readonly SupplierNumbers numbers = services.GetRequiredService<SupplierNumbers>();

    public async Task<RowOutcome> Take(CustomerRow row, MappedRow written, CancellationToken ct)
    {
        var known = row.ExternalId is { } number ? await numbers.Customer(number, ct) : null;
        if (known is { } id && await Stands(row.Place, id, ct)) return RowOutcome.Known;
        // whichever comes last carries the id by which the row is recognised
        var customer = known ?? await Register(row, row.Place is null ? key.Id : key.Part("customer"), ct);
        if (row.Place is not { } place) return RowOutcome.Created;
        var area = await Area(place, written, ct);
        if (written.Errors.Count > 0) return RowOutcome.Refused;
        await Do(key.Id).GetRequiredService<OpenPremises>()
            .Run(new(place.CommunityId, place.Building, customer, place.Room, place.Account, place.Meter, area), ct);
        return RowOutcome.Created;
    }

    private async Task<bool> Stands(MeterPlace? place, Guid customer, CancellationToken ct) =>
        place is null || (place.Account is { } account && await numbers.Premises(account, ct) is { } premises && await numbers.LivesAt(premises, customer, ct));

    private async Task<Guid> Register(CustomerRow row, Guid operation, CancellationToken ct) =>
        (await Do(operation).GetRequiredService<RegisterCustomer>().Run(new(row.Name, row.Phone, row.Kind, row.ExternalId), ct)).Id;

    private async Task<Guid?> Area(MeterPlace place, MappedRow written, CancellationToken ct)
    {
        if (place.Area is not { } code) return null;
        if (await numbers.TransformerArea(code, ct) is { } known) return known;
        if (place.AreaName is { } name) return (await Do(key.Part("area")).GetRequiredService<OpenTransformerArea>().Run(new(code, name, place.CommunityId), ct)).Id;
        written.Refuse("area", "import.area-unknown", code);
        return null;
    }

    private IServiceProvider Do(Guid operation)
    {
        services.GetRequiredService<Occasion>().OperationId = operation;
        return services;
    }
}
