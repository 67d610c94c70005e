using Lindian.Data.Maps.Demands;
using Lindian.Data;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Lindian.Features.Demands.Books;
using Lindian.Features.Demands.Pages;
using Lindian.Features.Customers;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Demands;

/// <summary>Demands, the closed loop (D): everything the area does, in one place.</summary>
public static class DemandsFeature
{
    public static IServiceCollection AddDemands(this IServiceCollection services)
    {
        services.AddSingleton(new DefaultRulebook(DemandRules.Types, "Demands.Defaults.types.json", TypesBook.Check) { Tables = DemandTables.Types })
            .AddSingleton(new DefaultRulebook(DemandRules.Keywords, "Demands.Defaults.keyword-rules.json", KeywordsBook.Check) { Tables = DemandTables.Keywords })
            .AddSingleton(new DefaultRulebook(DemandRules.Danger, "Demands.Defaults.danger-words.json", DangerWordsBook.Check) { Tables = DemandTables.Danger })
            .AddSingleton(new DefaultRulebook(DemandRules.Lists, "Demands.Defaults.lists.json", ListsBook.Check) { Tables = DemandTables.Lists })
            .AddSingleton(new DefaultRulebook(DemandRules.Traditional, "Demands.Defaults.traditional.json", TraditionalBook.Check));
        services.AddSingleton(new DefaultRulebook(EscalationRules.Name, "Demands.Defaults.escalation.json", EscalationBook.Check) { Tables = DemandTables.Escalation });
        services.AddSnapshot<DemandRules>([typeof(Rulebook)], async (db, ct) => new DemandRules(await Rulebooks.Read(db, ct)));
        services.AddScoped<CommunityRecords>().AddScoped<PromiseFigures>().AddScoped<AnsweredOpinions>();
        services.AddScoped<DemandPhotos>().AddScoped<DemandDesk>().AddScoped<DemandClocks>().AddScoped<IClockKeeper>(sp => sp.GetRequiredService<DemandClocks>());
        services.AddScoped<DemandList>().AddScoped<DemandNarrowing>().AddScoped<DemandFinder>().AddScoped<DemandCase>().AddCasePages().AddScoped<SimilarDemands>().AddScoped<RouteProposal>();
        services.AddScoped<TrackingView>().AddScoped<WatchClocks>().AddScoped<DemandPlaces>().AddScoped<DemandKinds>().AddScoped<Routing>().AddScoped<RaiseDemand>().AddScoped<ExternalDemands>().AddScoped<RateDemand>();
        services.AddSingleton(new SetupStep(60, "guide.demand", "/manage/demands/new", (db, _, ct) => db.Demands.AnyAsync(ct)));
        services.AddHandler<ReplyReviewed, AnswerMergedChildren>();
        services.AddHandler<ReplyReviewed, CloseWithoutCall>();
        foreach (var act in DemandActs.All) services.AddScoped(act.UseCase);
        services.AddScoped<IPremisesTimeline, DemandTimeline>();
        services.AddSingleton(DemandStart.Cards);
        return services.AddDemandPages();
    }

    /// <summary>What runs on every node that serves.</summary>
    public static IServiceCollection AddDemandLoops(this IServiceCollection services) => services.AddHostedService<ClockWatcher>().AddHostedService<AssignmentLoop>();

    public static void MapDemands(this IEndpointRouteBuilder api)
    {
        var demands = api.MapGroup("/demands").WithTags("Demands");
        demands.MapPost("", async (RaiseDemand.Request request, RaiseDemand run, CancellationToken ct) => TypedResults.Ok(await run.Run(request, ct)))
            .RequireAuthorization(Policies.Of(Intake)).WithName("RaiseDemand");
        foreach (var act in DemandActs.All) act.Map(demands);
        DemandReads.Map(demands);
        DemandPhotos.Map(demands);
        ViewEndpoints.Map(demands);
    }

    /// <summary>Whoever a customer may speak to.</summary>
    internal static Role[] Intake { get; } =
        [Role.Dispatcher, Role.HallClerk, Role.HallLead, Role.Manager, Role.TeamLeader, Role.RegionLeader, Role.BackOffice, Role.CoreMember];
}
