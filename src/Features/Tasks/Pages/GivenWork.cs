using System.Globalization;
using Lindian.Domain;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Tasks.Pages;

/// <summary>Reads what was chosen on the board or in the calendar and where it is to go: <c>m:</c> a member, <c>p:</c> a team, <c>d:</c> a day.</summary>
public static class GivenWork
{
    /// <exception cref="BadInput">Nothing chosen, or no such place.</exception>
    public static AssignTasks.Request Read(IFormCollection sent)
    {
        var to = sent["to"].ToString() is { Length: > 2 } dropped ? dropped : sent["day"].ToString() is { Length: > 0 } day ? "d:" + day : throw new BadInput("to", "text.missing");
        List<Guid> ids = [.. sent["taskIds"].Select(id => Guid.TryParse(id, out var known) ? known : throw new BadInput("taskIds", "task.choose-some", AssignTasks.Most))];
        return (to[..2], to[2..]) switch
        {
            ("m:", var id) when Guid.TryParse(id, out var member) => new(ids, MemberId: member),
            ("p:", var id) when Guid.TryParse(id, out var pool) => new(ids, PoolId: pool),
            ("d:", var on) when DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var planned) => new(ids, PlannedOn: planned),
            _ => throw new BadInput("to", "text.missing"),
        };
    }
}
