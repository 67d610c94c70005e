using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Hall;

/// <summary>营业厅 (H), begun with opinion boxes and books and the log of their daily opening (H-9).</summary>
public static class HallFeature
{
    /// <summary>Who sets boxes up and answers for their keepers.</summary>
    public const string Leaders = "roles:Administrator,RegionLeader,TeamLeader,HallLead";

    private static readonly StartCard ToOpen = new("start.boxes-to-open", "/manage/boxes?only=today", Policies.Staff);
    private static readonly StartCard Missed = new("start.boxes-missed", "/manage/boxes?only=missed", "roles:Administrator,RegionLeader,TeamLeader,HallLead,Supervisor");

    public static IServiceCollection AddHall(this IServiceCollection services)
    {
        services.AddScoped<BoxWatch>().AddScoped<SetUpBox>().AddScoped<LogOpening>().AddScoped<HandOverBox>().AddScoped<RemoveBox>();
        services.AddSingleton(new MenuItem("menu.boxes", "/manage/boxes", "inbox", Policies.Staff, 62));
        return services.AddSingleton(new StartCards([ToOpen, Missed], (scope, cards, ct) => scope.GetRequiredService<BoxWatch>().Count([.. cards.Select(card => card == Missed)], ct)));
    }
}
