using Lindian.Data;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Lindian.Features.Visits.Codes;
using Lindian.Features.Visits.Records;
using Lindian.Features.Visits.Stays;
using Lindian.Features.Visits.Surveys;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Visits;

/// <summary>
/// 走访 (V-1 to V-5): codes of the communities, check-in and check-out, evidence with a leader's decision, service hours, service records
/// with photos and signatures, household forms. Nobody but this area knows visits.
/// </summary>
public static class VisitsFeature
{
    private static readonly StartCard Doubtful = new("start.visits.doubtful", "/manage/visits/unit", VisitRoles.Deciding);

    public static IServiceCollection AddVisits(this IServiceCollection services)
    {
        services.AddSingleton(new DefaultRulebook(EvidenceBook.Name, "Visits.Defaults.visit-evidence.json", EvidenceBook.Check) { Tables = EvidenceBook.Tables });
        services.AddScoped<CodeBook>().AddScoped<RenewCode>();
        services.AddSingleton<TimeAnchors>().AddScoped<DeviceTimes>().AddScoped<ArrivalFacts>().AddScoped<CheckInTools>();
        services.AddScoped<CheckIn>().AddScoped<CheckOut>().AddScoped<DecideVisit>().AddScoped<CloseVisits>();
        services.AddScoped<VisitSight>().AddScoped<VisitRows>().AddScoped<VisitBooks>().AddScoped<VisitCase>().AddScoped<HoursBook>();
        services.AddServiceRecords().AddHandler<CheckedIn, DoubtSharedDevice>();
        services.AddSingleton(new StartCards([Doubtful], async (scope, cards, ct) => [await scope.GetRequiredService<VisitRows>().CountDoubtful(ct) is var many and <= 1000 ? many : null]));
        return services.AddSingleton(new MenuItem("menu.visits", "/manage/visits", "map-pin", VisitRoles.Visiting, 30))
            .AddSingleton(new MenuItem("menu.visits-unit", "/manage/visits/unit", "users", VisitRoles.Leading, 31))
            .AddSingleton(new MenuItem("menu.visit-codes", "/manage/visits/codes", "qrcode", VisitRoles.Codes, 32));
    }

    /// <summary>What runs on every node that serves.</summary>
    public static IServiceCollection AddVisitLoops(this IServiceCollection services) => services.AddHostedService<VisitWatcher>();

    public static void MapVisits(this IEndpointRouteBuilder api)
    {
        VisitEndpoints.Map(api);
        RecordEndpoints.Map(api);
        SurveyEndpoints.Map(api);
    }
}
