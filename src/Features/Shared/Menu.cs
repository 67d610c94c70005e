using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Shared;

/// <summary>One entry of the staff menu. An area registers its own as singletons; nobody keeps a list of all.</summary>
/// <param name="TextKey">Key of the label, as in <c>menu.demands</c>.</param>
/// <param name="Icon">A name of <c>src/Web/icons.txt</c>.</param>
/// <param name="Policy">Who does not meet this policy does not see the entry.</param>
public sealed record MenuItem(string TextKey, string Url, string Icon, string Policy, int Order)
{
    /// <summary>Key of a few sentences on how the page is used; a guard sees that every entry has them.</summary>
    public string HelpKey => TextKey + "-help";
}

/// <summary>The menu as one user may see it.</summary>
public sealed class Menu(IEnumerable<MenuItem> items, IAuthorizationService authorization)
{
    public async Task<IReadOnlyList<MenuItem>> For(ClaimsPrincipal user)
    {
        var allowed = new List<MenuItem>();
        foreach (var item in items.OrderBy(item => item.Order).ThenBy(item => item.Url, StringComparer.Ordinal))
            if ((await authorization.AuthorizeAsync(user, item.Policy)).Succeeded)
                allowed.Add(item);
        return allowed;
    }

    /// <summary>The entry that a page belongs to: the one with the longest address that the page's path begins with.</summary>
    public static MenuItem? Here(IEnumerable<MenuItem> shown, string path) => shown
        .Where(item => path == item.Url || path.StartsWith(item.Url + "/", StringComparison.OrdinalIgnoreCase))
        .MaxBy(item => item.Url.Length);
}
