using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Customers;

/// <summary>Customers, premises, transformer areas; look-up, masking, erasing (C-1, C-5).</summary>
public static class CustomersFeature
{
    public static IServiceCollection AddCustomers(this IServiceCollection services) => services.AddScoped<CustomerDesk>().AddScoped<PremisesOfAccount>();

    public static void MapCustomers(this IEndpointRouteBuilder api)
    {
    }
}
