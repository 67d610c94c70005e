using Lindian.Features.Integration.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Integration;

/// <summary>Taking data over from other systems (N-1): tables by the <c>import</c> command.</summary>
public static class IntegrationFeature
{
    public static IServiceCollection AddIntegration(this IServiceCollection services) => services
        .AddSingleton<IImportTarget, DemandRows>().AddSingleton<IImportTarget, CustomerRows>()
        .AddSingleton<RowIntake>().AddSingleton<ImportRuns>().AddSingleton<TableImport>();
}
