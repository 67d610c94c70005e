using System.Net;
using System.Net.Sockets;
using Lindian.Data;
using Lindian.Features.Tests.Customers;

namespace Lindian.Features.Tests.Survival;

/// <summary>A node of its own tells a collector how it is doing (N-4), and nobody's name, number or secret.</summary>
[Collection("Alone")]
public sealed class TellingACollector
{
    private const string Wrong = "Cloudy-noon-55";

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task It_hears_of_requests_statements_events_and_failures_and_of_no_person(TownRef here)
    {
        await using var collector = await Collector.Open();
        var settings = await Databases.Fresh(here.Provider);
        var town = await Town.Build(here.Provider, database: settings);
        await using var node = new NodeProcess([.. settings, $"--Telemetry:Endpoint={collector.Url}", "--Telemetry:Share=1", "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Critical"]);
        await node.Start();
        var secrets = await ADay(town, node);
        await node.Terminate(); // what is left is sent at the end

        var (traces, metrics, logs) = (collector.Of("traces"), collector.Of("metrics"), collector.Of("logs"));
        foreach (var wanted in (string[])["POST /api/demands", "http.route", "/track/{code}", "GET "]) traces.ShouldContain(wanted);
        if (here.Provider == Provider.Postgres) traces.ShouldContain("insert into demand", Case.Insensitive);
        foreach (var wanted in (string[])["http.server.request.duration", "demand.received", "lindian.sign_in.refusals", "sign-in.refused", "lindian.delivery.parked", "lindian.audit.lag", "dotnet.gc"]) metrics.ShouldContain(wanted);
        logs.ShouldContain($"Traces, metrics and logs go to {collector.Url}/ (http/protobuf");
        foreach (var secret in secrets) (traces + metrics + logs).Contains(secret).ShouldBeFalse(secret);
        foreach (var secret in secrets) node.Said.Contains(secret).ShouldBeFalse(secret);
    }

    [Fact]
    public async Task One_that_takes_connections_and_never_answers_is_noticed_by_nobody()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var settings = await Databases.Fresh(Provider.Sqlite);
        var town = await Town.Build(Provider.Sqlite, database: settings);
        await using var node = new NodeProcess([.. settings, $"--Telemetry:Endpoint=http://{silent.LocalEndpoint}", "--Telemetry:Share=1", "--Logging:LogLevel:Default=Information"]);
        await node.Start();
        using var browser = Browsers.At(node.Url);

        for (var i = 0; i < 3000; i++) (await browser.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK); // more than may wait

        await ADay(town, node);
        await node.Terminate();
    }

    [Theory]
    [InlineData("--Telemetry:Endpoint=collector:4318", "Telemetry:Endpoint")]
    [InlineData("--Telemetry:Protocol=udp", "Telemetry:Protocol")]
    [InlineData("--Telemetry:Share=7", "Telemetry:Share")]
    public async Task A_slip_in_the_settings_stops_the_start(string slip, string named) =>
        (await Should.ThrowAsync<StartRefused>(async () => await Town.Build(Provider.Sqlite, database: [.. await Databases.Fresh(Provider.Sqlite), "--Telemetry:Endpoint=http://127.0.0.1:9", slip]))).Message.ShouldContain(named);

    /// <summary>Returns what was said and typed and belongs to nobody else.</summary>
    private static async Task<string[]> ADay(Town town, NodeProcess node)
    {
        var quarter = await town.Quarter();
        var clerk = await Browsers.SignedIn(quarter.HallClerk(), node.Url);
        var phone = town.NewPhone();
        await clerk.At(Browsers.At(node.Url)).SignsIn(Wrong);
        await clerk.Registers("欧阳青竹", phone);
        await clerk.Gets("/api/customers?find=" + phone);
        var receipt = await clerk.Raises("老地方的灯又不亮了", quarter, phone, "欧阳青竹");
        using var resident = Browsers.At(node.Url);
        (await resident.GetAsync("/track/" + receipt.TrackingCode)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await resident.GetAsync("/nowhere/" + phone + "?who=欧阳青竹");
        return [phone, "欧阳青竹", "老地方的灯", receipt.TrackingCode, clerk.StaffNumber, Person.Password, Wrong];
    }
}
