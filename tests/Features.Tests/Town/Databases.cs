using Lindian.Data;
using Npgsql;

namespace Lindian.Features.Tests;

/// <summary>Makes fresh databases of both kinds.</summary>
public static class Databases
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("lindian-tests-").FullName;

    private static string Postgres => Environment.GetEnvironmentVariable("LINDIAN_TEST_POSTGRES")
        ?? throw new InvalidOperationException("Set LINDIAN_TEST_POSTGRES, or run ./test, which starts a PostgreSQL of its own.");

    public static async Task<string[]> Fresh(Provider provider)
    {
        var name = "town_" + NewId.Next().ToString("N");
        var connection = provider == Provider.Sqlite ? $"Data Source={Path.Combine(Folder, name + ".db")};Pooling=True" : await Create(name);
        return [$"--Database:Provider={provider}", $"--Database:Connection={connection}", $"--MasterKeyFile={Path.Combine(Folder, name + ".key")}"];
    }

    private static async Task<string> Create(string name)
    {
        await using var server = new NpgsqlConnection(Postgres);
        await server.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name}", server);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Postgres) { Database = name, MaxPoolSize = 20 }.ToString();
    }
}
