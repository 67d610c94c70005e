using System.Net;
using System.Net.Sockets;
using System.Text;
using Lindian.Data.Maps.Field;
using Lindian.Domain.Field;
using Lindian.Features.Field;
using Lindian.Features.Visits.Stays;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Field;

/// <summary>What one phone or one request can do at most, and what happens to the rest: it waits, or a person decides.</summary>
public sealed class BoundsOfAPhone
{
    [Theory, OnEveryDatabase]
    public async Task Beyond_so_many_undecided_ones_the_next_waits_and_good_ones_go_on(TownRef here)
    {
        var (quarter, manager, phone) = await Given(here);
        var nonsense = Enumerable.Range(0, OperationBook.MostParked).Select(_ => phone.Does("task.fly", NewId.Next())).ToList();
        foreach (var lot in nonsense.Chunk(TakeOperations.Most)) (await phone.Sends(lot)).ShouldAllBe(r => r.Outcome == FieldOutcome.Parked);

        var (next, good) = (phone.Does("task.fly", NewId.Next()), phone.Does("visit.check-in", NewId.Next(), new { communityId = quarter.Community.Id }));
        var told = await phone.Sends(next, good);
        told.Select(r => (r.Outcome, r.Code)).ShouldBe([(FieldOutcome.Waiting, "field.too-many-parked"), (FieldOutcome.Applied, null)]);
        told[0].Text.ShouldNotBeNull().ShouldContain("200");
        (await manager.Town.InDb((db, _) => db.FieldOperations.AnyAsync(o => o.Id == next.Id))).ShouldBeFalse();
        (await phone.Sends(phone.Does(OperationBook.DropKind, NewId.Next(), new { operation = nonsense[0].Id }))).Outcome.ShouldBe(FieldOutcome.Applied);
        (await phone.Sends(next)).Code.ShouldBe("field.kind-unknown");
    }

    [Theory, OnEveryDatabase]
    public async Task Too_much_at_once_is_refused_and_too_much_in_one_is_parked(TownRef here)
    {
        var (quarter, manager, phone) = await Given(here);
        object Says(int length) => new { kind = "SAFETY-CHECK", words = new string('很', length), place = new { communityId = quarter.Community.Id } };
        (await phone.Sends(phone.Does("record.make", NewId.Next(), Says(2001)))).Code.ShouldBe("text.too-long");
        var large = phone.Does("record.make", NewId.Next(), Says(OperationBook.LargestBody));
        (await phone.Sends(large)).ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(FieldOutcome.Parked), r => r.Code.ShouldBe("field.body-too-large"));
        (await manager.Town.InDb((db, _) => db.FieldOperations.AsNoTracking().SingleAsync(o => o.Id == large.Id))).Body.ShouldBeNull();

        var (accept, many) = (phone.Does("task.acceptance", NewId.Next()), Enumerable.Range(0, TakeOperations.MostNamed + 1).Select(_ => NewId.Next()).ToList());
        (await phone.TriesToSend(accept with { After = many })).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(400), r => r.Code.ShouldBe("bad-request"));
        (await phone.TriesToSend(accept with { Attachments = many })).Status.ShouldBe(400);
        (await phone.TriesToSend(accept with { Kind = new string('x', 41) })).Status.ShouldBe(400);
        (await phone.TriesToSend(accept with { Id = Guid.Empty })).Status.ShouldBe(400);
    }

    [Fact]
    public async Task More_than_a_day_brings_home_is_not_even_read()
    {
        var town = await Town.Build(Lindian.Data.Provider.Sqlite, builder => builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0"));
        var phone = await FieldPhone.Of(await (await town.Quarter()).Manager());
        // announced only: whoever writes on while the answer comes may find the line closed
        using var wire = new TcpClient();
        await wire.ConnectAsync(IPAddress.Loopback, new Uri(town.Url).Port);
        await wire.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/field/operations HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Device {phone.Token}\r\nOperation-Id: {NewId.Next()}\r\nContent-Type: application/json\r\nContent-Length: {OperationBook.LargestBody * 15}\r\n\r\n"));
        using var answer = new StreamReader(wire.GetStream());
        (await answer.ReadLineAsync()).ShouldNotBeNull().ShouldContain(" 413 ");
    }

    [Theory, OnEveryDatabase]
    public async Task What_falls_over_is_parked_and_the_others_go_on(TownRef here)
    {
        var town = await Town.Build(here.Provider, builder =>
            builder.Host.ConfigureContainer<IServiceCollection>((_, services) => services.AddScoped<CheckOut>(_ => throw new NotSupportedException("Played by the test."))));
        var quarter = await town.Quarter();
        var (phone, visit) = (await WorkPhone.Of(await quarter.Manager()), NewId.Next());
        var told = await phone.Sends(
            phone.Does("visit.check-in", visit, new { communityId = quarter.Community.Id }), phone.Does("visit.check-out", visit), phone.Does("visit.check-in", NewId.Next(), new { communityId = quarter.Community.Id }));
        told.Select(r => (r.Outcome, r.Code)).ShouldBe([(FieldOutcome.Applied, null), (FieldOutcome.Parked, "unexpected"), (FieldOutcome.Applied, null)]);
        told[1].Text.ShouldNotBeNull().ShouldNotContain("Played");
    }

    [Theory, OnEveryDatabase]
    public async Task An_id_that_is_taken_is_parked_whoever_has_it(TownRef here)
    {
        var (quarter, _, phone) = await Given(here);
        var theirs = await WorkPhone.Of(await quarter.Manager(primary: false));
        var (visit, record) = (NewId.Next(), NewId.Next());
        object at = new { communityId = quarter.Community.Id }, made = new { kind = "SAFETY-CHECK", words = "检查表箱", place = at };
        await theirs.Did("visit.check-in", visit, at);
        await theirs.Did("record.make", record, made);

        (await phone.Sends(phone.Does("visit.check-in", visit, at))).ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(FieldOutcome.Parked), r => r.Code.ShouldBe("visit.known"));
        var taken = phone.Does("record.make", record, made);
        (await phone.Sends(taken)).ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(FieldOutcome.Parked), r => r.Code.ShouldBe("field.id-taken"));
        (await phone.Sends(taken)).Code.ShouldBe("field.id-taken");
        var again = taken with { Id = NewId.Next(), Subject = NewId.Next(), Sequence = taken.Sequence + 1, Mends = taken.Id, After = [] };
        (await phone.Sends(again)).Outcome.ShouldBe(FieldOutcome.Applied);
    }

    private static async Task<(Quarter Quarter, Person Manager, WorkPhone Phone)> Given(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var manager = await quarter.Manager();
        return (quarter, manager, await WorkPhone.Of(manager));
    }
}
