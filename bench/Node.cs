using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Host;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lindian.Bench;

/// <summary>One node of the product in a process of its own, on a fresh PostgreSQL database.</summary>
internal sealed class Node(Process process, string connection, string server) : IAsyncDisposable
{
    private const string Address = "http://127.0.0.1:5299", Password = "Bench-pass-1";

    public string Connection => connection;
    public TimeSpan NodeCpu => process.HasExited ? TimeSpan.Zero : Refreshed.TotalProcessorTime;
    public double ResidentMegabytes => Refreshed.WorkingSet64 / 1048576.0;

    /// <summary>The database server's processes that live now, from the kernel's books.</summary>
    public TimeSpan DatabaseCpu => Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(d[^1])).Select(Ticks).Aggregate(TimeSpan.Zero, (sum, t) => sum + t);

    // user and system time, in hundredths of a second, if the process is the server or a child of it
    private TimeSpan Ticks(string process)
    {
        try
        {
            var stat = File.ReadAllText(process + "/stat").Split(' ');
            if (stat[0] != server && stat[3] != server) return TimeSpan.Zero;
            return TimeSpan.FromMilliseconds(10 * (long.Parse(stat[13], CultureInfo.InvariantCulture) + long.Parse(stat[14], CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            return TimeSpan.Zero; // gone meanwhile
        }
    }

    private Process Refreshed
    {
        get
        {
            process.Refresh();
            return process;
        }
    }

    public static async Task<Node> Start()
    {
        var server = Environment.GetEnvironmentVariable("LINDIAN_TEST_POSTGRES") ?? throw new InvalidOperationException("Start me with bench/run.");
        var name = "bench_" + NewId.Next().ToString("N");
        await Execute(server, $"create database {name}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
        string[] settings = ["--Database:Provider=Postgres", $"--Database:Connection={connection}", $"--MasterKeyFile={Path.Combine(Path.GetTempPath(), name + ".key")}", "--Logging:LogLevel:Default=Warning"];
        await Prepare(settings);
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { Path.Combine(AppContext.BaseDirectory, "lindian.dll"), "serve", $"--urls={Address}" } };
        foreach (var setting in settings) start.ArgumentList.Add(setting);
        var node = new Node(Process.Start(start) ?? throw new InvalidOperationException("The node did not start."), connection, await ServerProcess(server));
        using var probe = new HttpClient { BaseAddress = new Uri(Address) };
        while (!await Ready(probe)) await Task.Delay(100);
        return node;
    }

    public static async Task<IReadOnlyList<HttpClient>> SignIn(int count)
    {
        var clerks = new List<HttpClient>();
        for (var i = 0; i < count; i++)
        {
            var clerk = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = new Uri(Address) };
            await Token(clerk);
            clerk.DefaultRequestHeaders.Add("Operation-Id", NewId.Next().ToString());
            (await clerk.PostAsJsonAsync("/api/session", new { staffNumber = "bench", password = Password })).EnsureSuccessStatusCode();
            clerk.DefaultRequestHeaders.Remove("Operation-Id");
            await Token(clerk);
            clerks.Add(clerk);
        }
        return clerks;
    }

    public async Task<long> Count(string table)
    {
        await using var db = new NpgsqlConnection(connection);
        await db.OpenAsync();
        await using var command = new NpgsqlCommand($"select count(*) from {table}", db);
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task Token(HttpClient clerk)
    {
        clerk.DefaultRequestHeaders.Remove("X-Antiforgery");
        var me = await clerk.GetFromJsonAsync<JsonElement>("/api/session");
        clerk.DefaultRequestHeaders.Add("X-Antiforgery", me.GetProperty("antiforgery").GetString());
    }

    private static async Task<bool> Ready(HttpClient probe)
    {
        try
        {
            return (await probe.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task Prepare(string[] settings)
    {
        await using var app = Serve.Build([.. settings, "--Background=false"]);
        await Serve.Prepare(app.Services, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var company = Unit.Open(UnitKind.Company, null, "C", "Bench");
        var clerk = Member.Join("bench", "Bench", company.Id);
        clerk.Give(Role.Dispatcher, company.Id);
        var account = new Account { MemberId = clerk.Id, UserName = "bench", NormalizedUserName = "BENCH", SecurityStamp = "s" };
        account.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        db.Units.Add(company);
        db.AddRange(clerk, account);
        await db.SaveChangesAsync();
    }

    // every backend is a child of the server's first process
    private static async Task<string> ServerProcess(string server)
    {
        await using var db = new NpgsqlConnection(server);
        await db.OpenAsync();
        return (await File.ReadAllTextAsync($"/proc/{db.ProcessID}/stat")).Split(' ')[3];
    }

    private static async Task Execute(string server, string sql)
    {
        await using var db = new NpgsqlConnection(server);
        await db.OpenAsync();
        await using var command = new NpgsqlCommand(sql, db);
        await command.ExecuteNonQueryAsync();
    }
}
