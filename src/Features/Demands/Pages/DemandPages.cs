using Lindian.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Demands.Pages;

/// <summary>What the list and intake pages need, and their menu entries.</summary>
internal static class DemandPages
{
    public static IServiceCollection AddDemandPages(this IServiceCollection services)
    {
        services.AddScoped<DemandPageTools>().AddScoped<DemandOffers>().AddScoped<PastDemands>().AddScoped<IntakeCallers>();
        services.AddScoped<SavedViews>().AddScoped<ViewName>().AddScoped<SaveView>().AddScoped<RenameView>().AddScoped<DropView>().AddScoped<ViewChips>();
        services.AddScoped<IntakeSheet>().AddScoped<QueueSheet>().AddScoped<DemandQueue>().AddScoped<SimilarHints>().AddScoped<RouteMany>();
        services.AddScoped<AssignDemands>().AddScoped<GiveOne>().AddScoped<Assignments>().AddScoped<ExportDemands>().AddSingleton<AssignmentWork>();
        services.AddScoped<DemandBoard>().AddScoped<BoardSheet>();
        services.AddSingleton(new MenuItem("menu.demands-leader", "/manage/demands/leader", "chart-bar", DemandPolicies.Lead, 9))
            .AddSingleton(new MenuItem("menu.demands-new", "/manage/demands/new", "phone", DemandPolicies.Intake, 10))
            .AddSingleton(new MenuItem("menu.demands-queue", "/manage/demands/queue", "route", DemandPolicies.Dispatch, 11))
            .AddSingleton(new MenuItem("menu.demands-mine", "/manage/demands/mine", "list-check", DemandPolicies.Handle, 12))
            .AddSingleton(new MenuItem("menu.demands-review", "/manage/demands/review", "checklist", DemandPolicies.Review, 13))
            .AddSingleton(new MenuItem("menu.demands-follow-up", "/manage/demands/follow-up", "message", DemandPolicies.FollowUp, 14))
            .AddSingleton(new MenuItem("menu.demands-supervised", "/manage/demands/supervised", "eye", DemandPolicies.Supervise, 15))
            .AddSingleton(new MenuItem("menu.demands", "/manage/demands", "clipboard-list", Policies.Staff, 16))
            .AddSingleton(new MenuItem("menu.demands-suspensions", "/manage/demands/suspensions", "player-pause", DemandPolicies.Suspend, 17))
            .AddSingleton(new MenuItem("menu.demands-appeals", "/manage/demands/appeals", "scale", DemandPolicies.DecideAppeal, 18));
        return services;
    }
}
