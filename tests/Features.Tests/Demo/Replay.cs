using System.Reflection;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Secrets;
using Lindian.Domain.Demands;
using Lindian.Features.Customers;
using Lindian.Features.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demo;

/// <summary>Walks what a load told through the use cases of the product, one save after the other, with the clock where it was.</summary>
public sealed class Replay(CityTown into, CityTown from)
{
    private readonly Dictionary<Guid, Guid> customers = [];

    /// <summary>The demand of the load and the one that the product made.</summary>
    public Dictionary<Guid, Guid> Demands { get; } = [];

    public async Task Raise(BulkIntake intake, BulkDemand life)
    {
        var contact = await ContactOf(intake);
        var receipt = await As(intake.By, intake.At, sp => sp.GetRequiredService<RaiseDemand>()
            .Run(new(intake.Words, intake.Channel, contact, intake.CommunityId, null, intake.At), CancellationToken.None));
        Demands[life.Demand.Id] = receipt.Id;
        await into.Town.InDb(async (db, _) =>
        {
            var demand = await db.Demands.SingleAsync(d => d.Id == receipt.Id);
            customers[life.Demand.CustomerId] = demand.CustomerId;
            // the same lot, so that the same customers are called
            await db.LotNonces.Where(l => l.DemandId == receipt.Id).ExecuteUpdateAsync(s => s.SetProperty(l => l.Nonce, intake.Nonce));
            var commitment = Lot.Commit(intake.Nonce);
            var received = await db.Events.SingleAsync(e => e.SubjectId == receipt.Id && e.Seq == 1);
            var payload = received.Payload.Replace(demand.LotCommitment, commitment);
            await db.Demands.Where(d => d.Id == receipt.Id).ExecuteUpdateAsync(s => s.SetProperty(d => d.LotCommitment, commitment));
            return await db.Events.Where(e => e.SubjectId == receipt.Id && e.Seq == 1).ExecuteUpdateAsync(s => s.SetProperty(e => e.Payload, payload));
        });
    }

    public async Task Step(BulkStep step, BulkDemand life, BulkDemand? parent)
    {
        var request = (IAboutDemand)(step.Request.GetType().GetMethod("<Clone>$")!.Invoke(step.Request, null)!);
        Set(request, "Id", Demands[life.Demand.Id]);
        if (parent is not null) Set(request, "ParentId", Demands[parent.Demand.Id]);
        if (request is GiveAssistance.Request given) Set(request, "AssistId", await Assist(life, given.AssistId));
        var by = step.By.IsCustomer && customers.TryGetValue(step.By.Id, out var own) ? Actor.Customer(own) : step.By;
        await As(by, step.At, async sp =>
        {
            var useCase = sp.GetRequiredService(request.GetType().DeclaringType!);
            await (Task)useCase.GetType().GetMethod("Run")!.Invoke(useCase, [request, CancellationToken.None])!;
            return 0;
        });
        if (request is ReviewReply.Request or ReplyToDemand.Request) await into.Town.Services.GetRequiredService<Dispatcher>().Drain(CancellationToken.None);
    }

    public async Task Look(DateTime at)
    {
        into.Clock.At = at;
        await into.Town.InDb((_, sp) => sp.GetRequiredService<WatchClocks>().Look(CancellationToken.None));
    }

    private Task<Guid> Assist(BulkDemand life, Guid told) => into.Town.InDb(async (db, _) =>
    {
        var mine = await db.Set<Assist>().Where(a => a.DemandId == Demands[life.Demand.Id]).OrderBy(a => a.AskedAt).ToListAsync();
        return mine[life.Demand.Assists.ToList().FindIndex(a => a.Id == told)].Id;
    });

    // who is in the books is known; a stranger says name and phone
    private async Task<Contact> ContactOf(BulkIntake intake)
    {
        if (customers.TryGetValue(intake.CustomerId, out var before)) return new Contact(CustomerId: before, PremisesId: intake.PremisesId);
        if (await into.Town.InDb((db, _) => db.Customers.AnyAsync(c => c.Id == intake.CustomerId))) return new Contact(CustomerId: intake.CustomerId, PremisesId: intake.PremisesId);
        return await from.Town.InDb(async (db, sp) =>
        {
            var vault = sp.GetRequiredService<Vault>();
            var customer = await db.Customers.SingleAsync(c => c.Id == intake.CustomerId);
            await vault.Load([customer.Id], CancellationToken.None);
            return new Contact(vault.Open(customer.Name), vault.Open(customer.Phone));
        });
    }

    private async Task<T> As<T>(Actor by, DateTime at, Func<IServiceProvider, Task<T>> act)
    {
        into.Clock.At = at;
        await using var scope = into.Town.Services.CreateAsyncScope();
        var (sp, occasion) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<Occasion>());
        var tree = await sp.GetRequiredService<Snapshot<Organisation>>().Get(CancellationToken.None);
        if (tree.Member(by.Id) is { } member) sp.GetRequiredService<CurrentUser>().SignIn(member, by.Roles, SightOf.Member(member, tree, at) with { Everything = true }, Guid.Empty, new Proof(false, true));
        (occasion.Actor, occasion.Source) = (by, "demo");
        return await act(sp);
    }

    private static void Set(object record, string property, Guid value) => record.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(record, value);
}
