using Lindian.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Organization;

/// <summary>Passkeys as ASP.NET Core Identity checks them (W3C WebAuthn); what is ours is who may and when.</summary>
internal static class PasskeysFeature
{
    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>();
        services.AddScoped<IUserStore<Account>, PasskeyStore>().AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<SignInRules>(Set);
        return services.AddScoped<PasskeyTickets>().AddScoped<PasskeyRoom>().AddScoped<MyPasskeys>().AddScoped<BeginPasskey>().AddScoped<AddPasskey>().AddScoped<RemovePasskey>()
            .AddScoped<TakePasskeys>().AddScoped<SignInWithPasskey>();
    }

    // the device must know its owner (finger, face, PIN), since nothing else is asked for; and it must find the account by itself
    private static void Set(IdentityPasskeyOptions options, SignInRules rules)
    {
        (options.UserVerificationRequirement, options.ResidentKeyRequirement, options.ServerDomain) = ("required", "required", rules.PasskeyDomain);
        options.ValidateOrigin = asked => ValueTask.FromResult(IsOurs(asked));
    }

    /// <summary>The page stood at the address that we are reached by, over HTTPS or on this machine, and in no frame of others.</summary>
    private static bool IsOurs(PasskeyOriginValidationContext asked) =>
        !asked.CrossOrigin && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin) && (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback)
        && origin.IdnHost.Equals(asked.HttpContext.Request.Host.Host, StringComparison.OrdinalIgnoreCase);
}
