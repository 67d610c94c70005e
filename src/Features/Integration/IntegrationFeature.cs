using Lindian.Features.Integration.Desk;
using Lindian.Features.Integration.Import;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Integration;

/// <summary>Taking data over from other systems (N-1): tables by the <c>import</c> command and by the import page.</summary>
public static class IntegrationFeature
{
    public static IServiceCollection AddIntegration(this IServiceCollection services)
    {
        services.AddSingleton<IImportTarget, DemandRows>().AddSingleton<IImportTarget, CustomerRows>();
        services.AddSingleton<RowIntake>().AddSingleton<ImportRuns>().AddSingleton<TableImport>();
        services.AddScoped<SealedTables>().AddScoped<ImportDesk>().AddSingleton<RunImports>();
        services.AddScoped<UploadTable>().AddScoped<MapColumns>().AddScoped<StartImport>().AddScoped<StopImport>().AddScoped<DiscardImport>().AddScoped<ImportMoves>();
        return services.AddSingleton(new MenuItem("menu.import", "/manage/import", "upload", Policies.Administrator, 85));
    }

    /// <summary>What runs on every node that serves.</summary>
    public static IServiceCollection AddImportLoop(this IServiceCollection services) => services.AddSingleton<ImportLoop>().AddHostedService(sp => sp.GetRequiredService<ImportLoop>());

    public static void MapIntegration(this IEndpointRouteBuilder api) => ImportJobEndpoints.Map(api);
}
