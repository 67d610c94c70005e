using System.Globalization;
using Lindian.Domain;
using Lindian.Features.Governance;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Tasks.Pages;

/// <summary>
/// What was chosen on the board or in the calendar, with where it lay on that screen, and where it is to go: <c>m:</c> a member,
/// <c>p:</c> a team, <c>d:</c> a day.
/// </summary>
public static class GivenWork
{
    /// <summary>The value of a card: its task, whose it is and for when.</summary>
    public static string Of(TaskRow row) => $"{row.Id};{row.OwnerId};{(row.PlannedFor is { } planned ? Said(BusinessTime.Day(planned)) : "")}";

    /// <exception cref="BadInput">Nothing chosen, or no such place.</exception>
    public static AssignTasks.Request Read(IFormCollection sent)
    {
        var to = sent["to"].ToString() is { Length: > 2 } dropped ? dropped : sent["day"].ToString() is { Length: > 0 } day ? "d:" + day : throw new BadInput("to", "text.missing");
        List<AssignTasks.SeenTask> seen = [.. sent["taskIds"].Select(card => Card((card ?? "").Split(';')))];
        var request = new AssignTasks.Request([.. seen.Select(s => s.TaskId)], Seen: seen);
        return (to[..2], to[2..]) switch
        {
            ("m:", var id) when Guid.TryParse(id, out var member) => request with { MemberId = member },
            ("p:", var id) when Guid.TryParse(id, out var pool) => request with { PoolId = pool },
            ("d:", var on) when Day(on) is { } planned => request with { PlannedOn = planned },
            _ => throw new BadInput("to", "text.missing"),
        };
    }

    private static AssignTasks.SeenTask Card(string[] parts) => parts is [var id, var owner, var day] && Guid.TryParse(id, out var task)
        ? new(task, Guid.TryParse(owner, out var known) ? known : null, Day(day))
        : throw new BadInput("taskIds", "task.choose-some", AssignTasks.Most);

    private static string Said(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string said) => DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
