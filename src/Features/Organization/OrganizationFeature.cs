using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Data.Secrets;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lindian.Features.Organization;

/// <summary>Units, members, roles, managers of communities, sign-in (O-1 to O-4, O-6).</summary>
public static class OrganizationFeature
{
    public static IServiceCollection AddOrganization(this IServiceCollection services)
    {
        services.AddSnapshot([typeof(Unit), typeof(Member)], Organisation.Read);
        services.AddScoped<CurrentUser>().AddScoped<WithinSight>().AddScoped<Leaders>().AddScoped<Picks>();
        services.AddScoped<UnitBook>().AddScoped<CommunityCode>().AddScoped<MemberBook>();
        services.AddUnits().AddMembers().AddAccounts().AddImports().AddSetup();
        services.AddSingleton(new MenuItem("menu.organization", "/manage/units", "building-community", Policies.Staff, 80));
        services.AddSingleton(new MenuItem("menu.members", "/manage/members", "users", Policies.Staff, 81));
        services.AddSingleton(new MenuItem("menu.account", "/manage/account", "key", Policies.Staff, 99));
        return services;
    }

    public static void MapOrganization(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        SessionEndpoints.Map(api);
        AccountEndpoints.Map(app, api);
        SecondFactorEndpoints.Map(api);
        PasskeyEndpoints.Map(api);
        UnitEndpoints.Map(api);
        MemberEndpoints.Map(api);
        ImportEndpoints.Map(api);
    }

    private static IServiceCollection AddUnits(this IServiceCollection services) => services
        .AddScoped<OpenUnit>().AddScoped<ReviseUnit>().AddScoped<MoveUnit>().AddScoped<CloseUnit>().AddScoped<AssignManager>().AddScoped<ReleaseManager>();

    private static IServiceCollection AddMembers(this IServiceCollection services) => services
        .AddScoped<JoinMember>().AddScoped<ReviseMember>().AddScoped<LeaveMember>().AddScoped<GiveRole>().AddScoped<TakeRole>()
        .AddScoped<RecordAbsence>().AddScoped<EndAbsence>();

    private static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton(new SignInRules());
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>().AddSingleton<PasswordCheck>();
        return services.AddScoped<SignIn>().AddScoped<Sessions>().AddScoped<MySessions>().AddScoped<EndSession>().AddScoped<EndSessionsOfMember>()
            .AddScoped<OneTimePasswords>().AddScoped<PasswordRules>().AddScoped<ChangePassword>().AddScoped<ResetPassword>().AddScoped<UnlockAccount>()
            .AddScoped<AccessNotes>().AddScoped<Lockout>().AddScoped<SessionStart>().AddSingleton<SignInLimit>().AddSecondFactors().AddPasskeys();
    }

    private static IServiceCollection AddSecondFactors(this IServiceCollection services) => services
        .AddScoped<SecondFactors>().AddScoped<OwnAccount>().AddScoped<HalfSignIn>().AddScoped<SignInWithCode>().AddScoped<SecondFactorRule>()
        .AddScoped<BeginSecondFactor>().AddScoped<ConfirmSecondFactor>().AddScoped<RenewRecoveryCodes>().AddScoped<RemoveSecondFactor>().AddScoped<ResetSecondFactor>();

    private static IServiceCollection AddSetup(this IServiceCollection services) => services
        .AddSingleton(sp => new SetupCode(new Lazy<byte[]>(() => InstallationSecret.Read(sp, "set-up")))).AddScoped<SetUpCompany>()
        .AddSingleton(new MenuItem("menu.setup", "/manage/setup", "list-check", Policies.Administrator, 95))
        .AddSingleton(new SetupStep(10, "guide.units", "/manage/units/new", (db, _, ct) => db.Units.AnyAsync(u => u.Kind == UnitKind.Community, ct), "/manage/import/units"))
        .AddSingleton(new SetupStep(20, "guide.members", "/manage/members/new", (db, _, ct) => db.Members.AnyAsync(m => m.Grants.Any(g => g.Role == Role.Dispatcher), ct), "/manage/import/members"))
        .AddSingleton(new SetupStep(30, "guide.managers", "/manage/units", async (db, _, ct) => await db.Units.AnyAsync(u => u.Kind == UnitKind.Community, ct)
            && !await db.Units.AnyAsync(u => u.Kind == UnitKind.Community && u.ClosedAt == null && u.Assignments.All(a => a.To != null), ct)));

    private static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<UnitTable>().AddScoped<MemberTable>().AddScoped<ImportUnits>().AddScoped<ImportMembers>()
        .AddScoped<UploadedTable>().AddScoped<ExportTables>().AddSingleton<Wordings>();
}
