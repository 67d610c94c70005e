using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Demands;

/// <summary>The case pages: what they need, and an address with its policy for each action of the life cycle.</summary>
public static class CaseRoutes
{
    public const string ActPage = "/Demands/Pages/CaseActPage";

    public static IServiceCollection AddCasePages(this IServiceCollection services)
    {
        services.AddScoped<CaseWords>().AddScoped<CaseClocks>().AddScoped<CaseTimeline>().AddScoped<CaseAccess>().AddScoped<CaseReaders>();
        services.AddScoped<CaseShelf>().AddScoped<CaseNeighbours>().AddScoped<CaseViewer>().AddScoped<CaseBody>();
        return services.Configure<RazorPagesOptions>(pages => pages.Conventions.AddPageRouteModelConvention(ActPage, Map));
    }

    private static void Map(PageRouteModel page)
    {
        page.Selectors.Clear();
        foreach (var act in DemandActs.All.Where(act => CaseForms.All.Any(form => form.Noun == act.Noun)))
            page.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel { Template = "manage/demands/{id:guid}/do/" + act.Noun },
                EndpointMetadata = { act, new AuthorizeAttribute(act.Policy) },
            });
    }
}
