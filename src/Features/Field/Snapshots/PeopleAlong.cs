using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Customers;
using Lindian.Features.Shared;

namespace Lindian.Features.Field.Snapshots;

/// <summary>Customers of tasks: in full for who is sent to their door, masked for all others (docs/decisions/0012).</summary>
/// <param name="met">By the task that is the errand.</param>
public sealed class People(IReadOnlyDictionary<Guid, MaskedCustomer> masked, IReadOnlyDictionary<Guid, MetCustomer?> met, IReadOnlyDictionary<Guid, string?> rooms)
{
    public string? Name(WorkTask task) => Met(task)?.Name ?? (task.CustomerId is { } id ? masked.GetValueOrDefault(id)?.Name : null);

    public string? Phone(WorkTask task) => Met(task)?.Phone;

    public string Address(WorkTask task, HomeAlong home) => met.ContainsKey(task.Id) && rooms.GetValueOrDefault(home.Id) is { } room ? $"{home.Building} {room}" : home.Building;

    private MetCustomer? Met(WorkTask task) => met.GetValueOrDefault(task.Id);
}

/// <summary>Reads them for many tasks at once, and writes down whom one was told of in full.</summary>
public sealed class PeopleToTake(MaskedReads masked, ErrandReads errands, CurrentUser user)
{
    private static readonly Role[] Unmasking = [.. Policies.RolesIn(CustomerRoles.Unmasking)];

    public async Task<People> Of(IReadOnlyList<WorkTask> tasks, Homes homes, CancellationToken ct)
    {
        var sent = tasks.Where(IsErrand).ToList();
        var met = await errands.Customers(CustomersOf(sent), ct);
        return new(
            await masked.Customers(CustomersOf(tasks), ct), sent.ToDictionary(t => t.Id, t => t.CustomerId is { } id ? met.GetValueOrDefault(id) : null),
            await errands.Rooms([.. sent.Select(homes.Of).OfType<HomeAlong>().Select(h => h.Id).Distinct()], ct));
    }

    // one's own in hand; what somebody began for themselves opens no door that the desk keeps shut
    private bool IsErrand(WorkTask task) =>
        task.OwnerId == user.MemberId && task.State is (TaskState.Assigned or TaskState.Accepted or TaskState.Started) && (task.MadeById != user.MemberId || user.Is(Unmasking));

    private static List<Guid> CustomersOf(IEnumerable<WorkTask> tasks) => [.. tasks.Select(t => t.CustomerId).OfType<Guid>().Distinct()];
}
