using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Governance;

/// <summary>The doors of this area that the user may open.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class GovernancePage(CurrentUser user) : WorkPage
{
    public sealed record Door(string Url, string Icon, string Title, string Hint, params Role[] Roles);

    private static readonly Door[] all =
    [
        new("/manage/governance/norms", "scale", "norm.list", "norm.list-hint"),
        new("/manage/governance/calendar", "calendar", "calendar.title", "calendar.hint"),
        new("/manage/governance/rulebooks", "book", "rulebook.list", "rulebook.list-hint"),
        new("/manage/governance/access-log", "shield-check", "access.title", "access.hint", Role.Administrator, Role.Supervisor),
        new("/manage/governance/jobs", "hourglass", "job.title", "job.hint", Role.Administrator),
        new("/manage/governance/deliveries", "inbox", "delivery.title", "delivery.hint", Role.Administrator),
    ];

    public IEnumerable<Door> Doors => all.Where(door => door.Roles.Length == 0 || user.Is(door.Roles));

    public override Task Load(CancellationToken ct) => Task.CompletedTask;
}
