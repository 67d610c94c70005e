using Lindian.Data.Maps.Customers;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Customers;

/// <summary>
/// Customers, premises, transformer areas; look-up, masking, erasing (C-1, C-5). Published: <see cref="CustomerDesk"/>,
/// <see cref="FindCustomers"/>, <see cref="MaskedReads"/>, <see cref="CareSigns"/>, <see cref="Disclosure"/>, <see cref="IPremisesTimeline"/>.
/// </summary>
public static class CustomersFeature
{
    public static IServiceCollection AddCustomers(this IServiceCollection services)
    {
        services.AddScoped<CustomerDesk>().AddScoped<FindCustomers>().AddScoped<MaskedReads>().AddScoped<ErrandReads>().AddScoped<Disclosure>().AddScoped<SupplierNumbers>();
        services.AddScoped<CustomerSight>().AddScoped<LookupRows>().AddScoped<PremisesDetails>().AddScoped<ReadLog>();
        services.AddScoped<ReadCustomer>().AddScoped<ReadPremises>().AddScoped<Unmask>().AddScoped<ListTransformerAreas>();
        services.AddScoped<IPremisesTimeline, CustomerTimeline>().AddScoped<PremisesTimeline>();
        services.AddScoped<RegisterCustomer>().AddScoped<ReviseCustomer>().AddScoped<AddCustomerContact>().AddScoped<RemoveCustomerContact>();
        services.AddScoped<MergeCustomer>().AddScoped<HoldCustomer>().AddScoped<EraseCustomer>();
        services.AddScoped<CareSigns>().AddScoped<CareInSight>().AddScoped<OpenCareFile>().AddScoped<ReviewCareFile>().AddScoped<EndCareFile>();
        services.AddScoped<OpenPremises>().AddScoped<RevisePremises>().AddScoped<MovePremises>();
        services.AddScoped<OpenTransformerArea>().AddScoped<ReviseTransformerArea>();
        services.AddSingleton(new SetupStep(50, "guide.customers", "/manage/customers", (db, _, ct) => db.Premises.AnyAsync(ct)));
        services.AddSingleton(new MenuItem("menu.customers", "/manage/customers", "users", CustomerRoles.Viewing, 30));
        services.AddSingleton(new MenuItem("menu.transformer-areas", "/manage/transformer-areas", "bolt", CustomerRoles.Viewing, 35));
        return services;
    }

    public static void MapCustomers(this IEndpointRouteBuilder api)
    {
        CustomerEndpoints.Map(api);
        PremisesEndpoints.Map(api);
    }
}
