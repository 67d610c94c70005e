using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Tests.Customers;

public sealed class TheLog
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Holds_nothing_of_a_person_at_any_level(TownRef here)
    {
        using var log = new Captured();
        var town = await Town.Build(here.Provider, builder =>
        {
            builder.Services.AddSingleton<ILoggerProvider>(log);
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
            foreach (var category in new[] { "Default", "Microsoft", "Microsoft.Hosting.Lifetime" }) builder.Configuration[$"Logging:LogLevel:{category}"] = "Trace";
        });
        var quarter = await town.Quarter();
        var clerk = await quarter.HallClerk();
        const string name = "百里守约", phone = "13987651234", account = "330987651234";

        var customer = await clerk.Registers(name, phone);
        await clerk.Opens(quarter, customer, "运河湾2幢", account);
        foreach (var key in new[] { name, phone, account }) await clerk.Finds(key);
        await clerk.Posts($"/api/customers/{customer}/unmasking", new { fields = new[] { "Name", "Phone", "Numbers" }, reason = "核对户号" });
        await clerk.Posts("/api/customers", new { name, phone = phone + "x" });
        await clerk.Posts("/api/premises", new { communityId = quarter.Community.Id, building = "运河湾", accountNumber = account });
        await clerk.Gets($"/api/customers/{customer}?phone={phone}");

        log.Lines.Count.ShouldBeGreaterThan(100, "the log was captured");
        var all = string.Join('\n', log.Lines);
        foreach (var secret in new[] { name, Uri.EscapeDataString(name), phone, account }) all.ShouldNotContain(secret);
    }

    private sealed class Captured : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
