using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>
/// Gives one demand of many in the name of who asked, as the dispatcher's own button does: what nobody has accepted is sent
/// (and gets its suggested type first), what somebody works on is transferred.
/// </summary>
public sealed class GiveOne(AppDb db, Occasion occasion, CurrentUser user, RouteDemand route, TransferDemand transfer)
{
    /// <summary>The refusal as a code with its values, or null.</summary>
    public async Task<string?> Run(Sessions sessions, AssignmentRow work, AssignmentItem item, CancellationToken ct)
    {
        if (!await sessions.ActFor(work.MemberId, ct) || !user.Is([.. LifeCycle.RolesFor(DemandAction.Dispatch)])) return "demand.not-your-role";
        occasion.OperationId = Derive(work.JobId, item.DemandId); // a batch done twice after a crash gives once
        try
        {
            var state = await db.Visible(user).Where(d => d.Id == item.DemandId).Select(d => (DemandState?)d.State).SingleOrDefaultAsync(ct);
            if (state is DemandState.Accepted or DemandState.InProgress) await transfer.Run(new(work.OwnerId, work.DepartmentId, null, item.DemandId, item.Version), ct);
            else await route.Run(new(null, work.OwnerId, work.DepartmentId, item.DemandId, item.Version), ct);
            return null;
        }
        catch (RuleBroken rule)
        {
            return Told(rule.Code, rule.Values);
        }
        catch (BadInput bad)
        {
            return Told(bad.Code, bad.Values);
        }
        catch (NotFound)
        {
            return "not-found";
        }
    }

    private static string Told(string code, IEnumerable<object> values) => string.Join('\n', [code, .. values.Select(v => Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture) ?? "")]);

    private static Guid Derive(Guid job, Guid demand) => new(SHA256.HashData([.. job.ToByteArray(), .. demand.ToByteArray()]).AsSpan(0, 16));
}
