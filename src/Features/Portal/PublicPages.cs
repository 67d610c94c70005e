using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Portal;

/// <summary>Anonymous pages without a form that posts are kept for a minute, once for each language and way of reading.</summary>
public static class PublicPages
{
    public const string Kept = "public";

    /// <summary>The only query values that such a page reads.</summary>
    private static readonly string[] Asked = ["q", "c", "before"];

    public static IServiceCollection AddPublicPages(this IServiceCollection services) => services.AddOutputCache(cache => cache.AddPolicy(Kept, policy => policy
        .Expire(TimeSpan.FromMinutes(1)).SetVaryByQuery(Asked).VaryByValue(visitor => KeyValuePair.Create("choices", visitor.Request.ChoicesKey()))));

    public static string NameOf(this Unit unit) => Demands.InLanguage.Of(unit.Name, unit.NameEn ?? unit.Name);

    public static Unit? Community(this Organisation tree, string? code) =>
        code is not null && tree.UnitByCode(code) is { Kind: UnitKind.Community, ClosedAt: null } found ? found : null;

    /// <summary>Region and team above a community.</summary>
    public static string AboveOf(this Organisation tree, Unit unit) =>
        string.Join(" · ", tree.Upwards(unit.ParentId).Where(u => u.Kind is UnitKind.Region or UnitKind.Team).Reverse().Select(u => u.NameOf()));
}
