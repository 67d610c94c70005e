using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Customers;
using Lindian.Features.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Host.Demo;

/// <summary>
/// Lives through the weeks before today: demands come in and are handled by the people of the demo city, each step at its own
/// time and through the product's own use cases, so that every page has something to show.
/// </summary>
public sealed class DemoYear(IServiceProvider services, DemoScript script, IReadOnlyList<Unit> communities, DateTime now)
{
    private readonly Random dice = new(20_261_122);
    private Organisation tree = new([], []);

    public async Task Live(int count, int days, CancellationToken ct)
    {
        tree = await services.GetRequiredService<Snapshot<Organisation>>().Get(ct);
        for (var i = 0; i < count; i++)
        {
            // more recent weeks are busier, the last day is full of open work
            var age = TimeSpan.FromDays(days * Math.Pow((count - i - 0.5) / count, 3));
            await One(i, now - age, age, ct);
        }
    }

    private async Task One(int i, DateTime raised, TimeSpan age, CancellationToken ct)
    {
        var text = script.Demands[i * 11 % script.Demands.Count];
        var place = communities[dice.Next(communities.Count)];
        var clerk = Someone(Role.Dispatcher, place.Id);
        var contact = new Contact(script.Name(i * 3), $"13{dice.Next(0, 10)}{dice.Next(10_000_000, 99_999_999)}");
        var channel = new[] { "HOTLINE", "HOTLINE", "PORTAL", "MANAGER-PHONE", "HALL", "COMMUNITY-QR" }[dice.Next(6)];
        var receipt = await As(clerk, raised, sp => sp.GetRequiredService<RaiseDemand>().Run(new(text.Words, channel, contact, place.Id, null, raised), ct));
        var course = new DemoCourse(receipt.Id, text, raised, age, dice);
        var at = raised;
        foreach (var step in course.Steps())
        {
            at += step.After;
            if (at >= now) break;
            await Do(step, receipt.Id, clerk, place, at, ct);
        }
    }

    private async Task Do(DemoStep step, Guid id, Member clerk, Unit place, DateTime at, CancellationToken ct)
    {
        var by = step.By switch
        {
            Role.Manager => Owner(await OwnerOf(id, ct), place, at),
            Role.TeamLeader => Someone(Role.TeamLeader, place.Id),
            Role.Supervisor => Someone(Role.Supervisor, place.Id),
            _ => clerk,
        };
        try
        {
            await As(by, at, sp => step.Run(sp, ct));
        }
        catch (RuleBroken notNow) when (notNow.Code is "demand.not-in-this-state" or "demand.no-rule-fits" or "demand.handler-judges-own-work")
        {
            // no review or no call is asked for, no rule leads to anybody, or it is one's own work: a person would leave it to others too
        }
    }

    private async Task<(Guid? Owner, Guid? Department)> OwnerOf(Guid id, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var demand = await scope.ServiceProvider.GetRequiredService<AppDb>().FindAsync<Demand>([id], ct);
        return (demand?.OwnerId, demand?.DepartmentId);
    }

    private Member Owner((Guid? Owner, Guid? Department) of, Unit place, DateTime at) =>
        tree.Member(of.Owner) ?? tree.Members.FirstOrDefault(m => m.UnitId == of.Department) ?? tree.ManagerOf(place.Id, at)?.Member ?? Someone(Role.TeamLeader, place.Id);

    private Member Someone(Role role, Guid unitId) => tree.Holding(role, unitId).OrderBy(m => m.StaffNumber, StringComparer.Ordinal).First();

    private async Task<T> As<T>(Member member, DateTime at, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var (user, occasion) = (scope.ServiceProvider.GetRequiredService<CurrentUser>(), scope.ServiceProvider.GetRequiredService<Occasion>());
        var sight = SightOf.Member(member, tree, at) with { Everything = true };
        user.SignIn(member, [.. member.Grants.Select(g => g.Role)], sight, Guid.Empty, mustChangePassword: false);
        (occasion.Actor, occasion.HappenedAt, occasion.Source) = (user.Actor, Whole(at), "demo");
        return await act(scope.ServiceProvider);
    }

    private static DateTime Whole(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
