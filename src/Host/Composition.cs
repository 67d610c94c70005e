using System.Text.Json.Serialization;
using Lindian.Data;
using Lindian.Features.Customers;
using Lindian.Features.Demands;
using Lindian.Features.Field;
using Lindian.Features.Governance;
using Lindian.Features.Hall;
using Lindian.Features.Integration;
using Lindian.Features.Organization;
using Lindian.Features.Outages;
using Lindian.Features.Portal;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;
using Lindian.Features.Visits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;

namespace Lindian.Host;

/// <summary>Everything in one place: what is registered, and the order in which a request passes. One line per area.</summary>
public static class Composition
{
    public static IServiceCollection AddLindian(this IServiceCollection services, DatabaseSettings database, bool background)
    {
        services.AddData(database);
        if (background) services.AddDeliveryLoop().AddDemandLoops().AddGovernanceLoops().AddImportLoop().AddTaskLoops().AddVisitLoops().AddFieldLoops();
        services.AddSharedWeb();
        services.AddSingleton<Problems>().AddExceptionHandler<Problems>();
        services.AddSignIn();
        services.AddSingleton<IAuthorizationPolicyProvider, RolePolicyProvider>().AddScoped<IAuthorizationHandler, RoleHandler>();
        services.AddAntiforgery(o => (o.HeaderName, o.Cookie.Name) = (Antiforgery.Header, Antiforgery.Cookie));
        services.ConfigureHttpJsonOptions(Json);
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true); // what cannot be bound is refused with a code, not only while developing
        services.AddOpenApi(document => document.AddSchemaTransformer(ApiSchemas.AsNumbers).CreateSchemaReferenceId = ApiSchemas.NameOf);
        services.AddHealthChecks().AddCheck<DatabaseReady>("database").AddCheck<ClockRight>("clock").AddCheck<StillServing>("serving");
        services.AddHostedService<Drain>();
        services.AddOrganization().AddGovernance().AddCustomers().AddDemands().AddIntegration().AddOutages().AddPortal().AddHall().AddTasks().AddVisits().AddField();
        return services;
    }

    public static void UseLindian(this WebApplication app)
    {
        app.UseRequestLocalization(); // first, so that a refusal too is told in the visitor's language
        app.UseExceptionHandler(_ => { });
        app.UseWhen(IsForPrograms, api => api.UseStatusCodePages(api.ApplicationServices.GetRequiredService<Problems>().Tell));
        app.UseCookiePolicy(new() { Secure = CookieSecurePolicy.SameAsRequest });
        app.UseSharedWeb();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOutputCache();
        app.Use((context, next) => PasswordFirst.Check(context, context.RequestServices.GetRequiredService<CurrentUser>(), next));
        app.Use(KnownCharset.Check);
        app.Use(LargeForms.Drain);
        app.Use(OperationOfRequest.Read);
        app.Use(Antiforgery.Check);
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = HealthWords.Write }).AllowAnonymous();
        app.MapRazorPages();
        app.MapOpenApi().RequireAuthorization(Policies.Staff);
        var api = app.MapGroup("/api");
        app.MapOrganization(api);
        api.MapGovernance();
        api.MapLive();
        api.MapCustomers();
        api.MapOutages();
        api.MapDemands();
        app.MapTasks(api);
        api.MapVisits();
        api.MapIntegration();
        app.MapField(api);
        app.MapPortal(api);
    }

    // calendars are programs too
    private static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/calendar", StringComparison.Ordinal);

    /// <summary>Enumerations by name, never by number, which may be one that does not exist; a missing or null value where one is needed is a bad request, not a null inside.</summary>
    private static void Json(JsonOptions options)
    {
        options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.SerializerOptions.RespectNullableAnnotations = true;
        options.SerializerOptions.RespectRequiredConstructorParameters = true;
    }
}
