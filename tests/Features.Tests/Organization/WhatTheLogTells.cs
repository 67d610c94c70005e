using System.Collections.Concurrent;
using Lindian.Features.Tests.Customers;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Tests.Organization;

/// <summary>Passwords, codes, keys and numbers of people go nowhere near the log, not even when the product is made to tell how it works.</summary>
public sealed class WhatTheLogTells
{
    private const string Chosen = "Rainy-night-77", Wrong = "Cloudy-noon-55";

    [Theory, OnEveryDatabase]
    public async Task Holds_no_secret_of_a_whole_day(TownRef here)
    {
        var log = new Listener();
        var town = await Town.Build(here.Provider, builder => builder.Logging.AddProvider(log)
            .AddFilter<Listener>(null, LogLevel.Debug).AddFilter<Listener>("Microsoft.AspNetCore", LogLevel.Information).AddFilter<Listener>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)); // addresses: the product itself silences it
        var quarter = await town.Quarter();
        var (clerk, customer) = (await quarter.HallClerk(), town.NewPhone());
        await clerk.SignsIn(Wrong);
        await clerk.SignsIn();
        var registered = await clerk.Registers("欧阳青竹", customer);
        await clerk.Posts($"/api/customers/{registered}/unmasking", new { fields = new[] { "Phone" }, reason = "当面核对" });
        await clerk.Gets("/api/customers?find=" + customer);
        var receipt = await clerk.Raises("老地方的灯又不亮了", quarter, customer, "欧阳青竹");
        await Person.Resident(town).Opens("/track/" + receipt.TrackingCode);
        var (phone, codes) = await Phone.Of(clerk);
        var browser = Person.Resident(town);
        var (ticket, code) = (await SigningInWithACode.Ticket(browser, clerk), phone.Code(later: 1));
        (await browser.Posts("/api/session/code", new { ticket, code })).Status.ShouldBe(204);
        (await clerk.Puts("/api/account/password", new { current = Person.Password, chosen = Chosen })).Status.ShouldBe(204);
        await browser.Posts("/api/session", new { clerk.StaffNumber, Password = 5 });

        log.Lines.Count.ShouldBeGreaterThan(200); // it listens
        foreach (var secret in (string[])[Person.Password, Chosen, Wrong, ticket, codes[0], customer, "欧阳青竹", receipt.TrackingCode, $" {code} ", $"\"{code}\""])
            log.Lines.Where(line => line.Contains(secret)).ShouldBeEmpty(secret);
    }

    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
