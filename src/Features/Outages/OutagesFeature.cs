using Lindian.Features.Customers;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Outages;

/// <summary>
/// 停电信息 (E-5): planned, temporary and fault outages with the answer to give. Published: <see cref="KnownOutages"/>, which intake,
/// case and portal ask.
/// </summary>
public static class OutagesFeature
{
    /// <summary>Who announces an outage and says when it is over.</summary>
    public const string Announcing = "roles:Administrator,Dispatcher,RegionLeader,TeamLeader";

    public static IServiceCollection AddOutages(this IServiceCollection services)
    {
        services.AddSingleton(new DefaultRulebook(OutageBook.Name, "Outages.Defaults.outages.json", OutageBook.Check));
        services.AddScoped<KnownOutages>().AddScoped<OutageSaying>().AddScoped<OutageList>().AddScoped<OutageInSight>().AddScoped<PlaceLines>();
        services.AddScoped<AnnounceOutage>().AddScoped<EstimateOutage>().AddScoped<RestoreOutage>().AddScoped<CancelOutage>();
        services.AddScoped<IPremisesTimeline, OutageTimeline>();
        return services.AddSingleton(new MenuItem("menu.outages", "/manage/outages", "plug", Policies.Staff, 20));
    }

    public static void MapOutages(this IEndpointRouteBuilder api) => OutageEndpoints.Map(api);
}
