using Lindian.Data;
using Lindian.Domain.Governance;
using Lindian.Features.Governance.Audit;
using Lindian.Features.Governance.Books;
using Lindian.Features.Governance.Calendar;
using Lindian.Features.Governance.Clocks;
using Lindian.Features.Governance.Norms;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Governance;

/// <summary>Work norms, the working calendar, rulebooks, clocks computed again, what was done and read (G-1, G-3).</summary>
public static class GovernanceFeature
{
    public static IServiceCollection AddGovernance(this IServiceCollection services)
    {
        services.AddSnapshot([typeof(WorkNorm), typeof(CalendarYear), typeof(WorkingHours)], NormBook.Read);
        services.AddSnapshot([typeof(Rulebook)], Rulebooks.Read);
        services.AddScoped<Defaults>();
        services.AddScoped<ReviseNorm>().AddScoped<ImportCalendar>().AddScoped<ChangeHours>().AddScoped<ReviseRulebook>().AddScoped<ReviseRow>().AddScoped<BookWords>();
        services.AddScoped<StopJob>().AddScoped<SendDeliveryAgain>().AddScoped<AccessLines>();
        services.AddHandler<CalendarImported, AskForRecompute>().AddHandler<HoursChanged, AskForRecompute>();
        services.AddSingleton<RecomputeClocks>();
        services.AddSingleton(new SetupStep(40, "guide.calendar", "/manage/governance/calendar", (db, now, ct) => db.Set<CalendarYear>().AnyAsync(y => y.Year == now.AddMonths(1).Year, ct)));
        services.AddSingleton(new MenuItem("menu.governance", "/manage/governance", "scale", Policies.Staff, 90));
        return services;
    }

    /// <summary>What runs on every node that serves.</summary>
    public static IServiceCollection AddGovernanceLoops(this IServiceCollection services) => services.AddHostedService<RecomputeLoop>();

    public static void MapGovernance(this IEndpointRouteBuilder api)
    {
        NormEndpoints.Map(api);
        CalendarEndpoints.Map(api);
        RulebookEndpoints.Map(api);
        JobEndpoints.Map(api);
        AuditEndpoints.Map(api);
    }
}
