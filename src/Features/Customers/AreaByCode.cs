using Lindian.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

internal static class AreaByCode
{
    /// <exception cref="BadInput">A code that no transformer area within sight has.</exception>
    public static async Task<Guid?> Area(this CustomerSight sight, string? code, CancellationToken ct)
    {
        var typed = Shared.Typed.Optional(code, "transformerArea", OpenTransformerArea.LongestCode);
        if (typed is null) return null;
        var id = await (await sight.TransformerAreas(ct)).Where(a => a.Code == typed).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
        return id ?? throw new BadInput("transformerArea", "premises.area-unknown");
    }
}
