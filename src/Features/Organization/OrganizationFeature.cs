using Lindian.Data;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Organization;

/// <summary>Units, members, roles, managers of communities, sign-in (O-1 to O-4, O-6).</summary>
public static class OrganizationFeature
{
    public static IServiceCollection AddOrganization(this IServiceCollection services)
    {
        services.AddSnapshot([typeof(Unit), typeof(Member)], Organisation.Read);
        services.AddScoped<CurrentUser>().AddScoped<SignIn>().AddScoped<Sessions>();
        services.AddIdentityCore<Account>(Rules);
        services.AddScoped<IUserStore<Account>>(sp => new UserOnlyStore<Account, AppDb, Guid>(sp.GetRequiredService<AppDb>()) { AutoSaveChanges = false });
        return services;
    }

    public static void MapOrganization(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        SessionEndpoints.Map(api);
    }

    /// <summary>Defaults of domain-facts L17, confidence D.</summary>
    private static void Rules(IdentityOptions options)
    {
        options.Password.RequiredLength = 8;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
