using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Field;

/// <summary>How a task stands at the server, for who must decide about an operation that was refused; nothing where it is out of sight.</summary>
public sealed class TheirStates(TaskSight sight, Snapshot<Organisation> organisation)
{
    public async Task<TheirState?> Of(SentOperation sent, CancellationToken ct)
    {
        if (!sent.Kind.StartsWith("task.", StringComparison.Ordinal)) return null;
        var task = await (await sight.Seen(ct)).Where(t => t.Id == sent.Subject).Select(t => new { t.State, t.OwnerId, Version = t.Seq }).SingleOrDefaultAsync(ct);
        return task is null ? null : new TheirState(task.State.ToString(), (await organisation.Get(ct)).Member(task.OwnerId)?.Name, task.Version);
    }
}
