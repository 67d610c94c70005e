using Lindian.Domain.Organization;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Integration.Import;

/// <summary>Finds the place that a row names by its code.</summary>
internal static class Places
{
    private const int LongestCode = 40;

    /// <summary>Null when the row names none, and when there is none with that code, which is noted on the row.</summary>
    public static async Task<Guid?> Community(MappedRow row, IServiceProvider services, CancellationToken ct)
    {
        if (row.Text("community", LongestCode) is not { } code) return null;
        var tree = await services.GetRequiredService<Snapshot<Organisation>>().Get(ct);
        if (tree.UnitByCode(code) is { Kind: UnitKind.Community, ClosedAt: null } community) return community.Id;
        row.Refuse("community", "import.community-unknown", code);
        return null;
    }
}
