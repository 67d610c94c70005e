using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>Nobody locks the company out of its own system: the last administrator of a unit stays until there is another one.</summary>
internal static class LastAdministrator
{
    /// <exception cref="RuleBroken"><c>member.last-administrator</c></exception>
    public static async Task Check(AppDb db, Guid memberId, Guid unitId, CancellationToken ct)
    {
        if (!await db.Units.AnyAsync(u => u.Id == unitId && u.Kind == UnitKind.Company, ct)) return;
        var another = await db.Members.AnyAsync(m => m.Id != memberId && m.LeftAt == null && m.Grants.Any(g => g.Role == Role.Administrator && g.UnitId == unitId), ct);
        if (!another) throw new RuleBroken("member.last-administrator");
    }
}
