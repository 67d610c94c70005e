using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Shared.Layout;

/// <summary>Links to the neighbours of a page of a list that is paged by key; drawn by <c>_Pager</c>.</summary>
/// <param name="Count">What to say about the whole, as in “1,000+”; the caller knows.</param>
public sealed record Pager(string? Previous, string? Next, string? Count = null)
{
    /// <summary>Keeps filters and order; <c>?before=</c> and <c>?after=</c> carry the cursors, null where there is no neighbour.</summary>
    public static Pager For(HttpRequest request, string? before, string? after, string? count = null) =>
        new(Link(request, "before", before), Link(request, "after", after), count);

    private static string? Link(HttpRequest request, string direction, string? cursor) =>
        cursor is null ? null : request.UrlWith(new() { ["before"] = null, ["after"] = null, [direction] = cursor });
}
