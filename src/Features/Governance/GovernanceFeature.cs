using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Governance;

/// <summary>Work norms, the working calendar, rulebooks (G-1).</summary>
public static class GovernanceFeature
{
    public static IServiceCollection AddGovernance(this IServiceCollection services)
    {
        services.AddSnapshot([typeof(WorkNorm), typeof(CalendarYear), typeof(WorkingHours)], NormBook.Read);
        services.AddSnapshot([typeof(Rulebook)], Rulebooks.Read);
        services.AddScoped<Defaults>();
        return services;
    }

    public static void MapGovernance(this IEndpointRouteBuilder api)
    {
    }
}
