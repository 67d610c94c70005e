using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Data.Secrets;

/// <summary>Secrets of the installation, made once and wrapped by the master key.</summary>
public static class InstallationSecret
{
    /// <summary>Reads a secret; runs once per process, when it is first needed.</summary>
    public static byte[] Read(IServiceProvider services, string name)
    {
        using var db = services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        var row = db.Set<SecretRow>().AsNoTracking().Single(s => s.Name == name);
        return services.GetRequiredService<MasterKey>().Unwrap(row.Wrapped);
    }

    /// <summary>Called by the migrator: several nodes may start at once, the first one's secret stays.</summary>
    internal static async Task Ensure(AppDb db, MasterKey master, string name, CancellationToken ct)
    {
        if (await db.Set<SecretRow>().AsNoTracking().SingleOrDefaultAsync(s => s.Name == name, ct) is { } there)
        {
            Check(master, there);
            return;
        }
        await db.Database.ExecuteSqlAsync($"insert into secret (name, wrapped) values ({name}, {master.Wrap(RandomNumberGenerator.GetBytes(32))}) on conflict (name) do nothing", ct);
    }

    // a database that was brought here without its key says so at once, not when somebody first asks for a name
    private static void Check(MasterKey master, SecretRow there)
    {
        try
        {
            master.Unwrap(there.Wrapped);
        }
        catch (CryptographicException other)
        {
            throw new StartRefused("主密钥文件不属于这个数据库，请换回原来的密钥文件。The master key file does not belong to this database: it was written under another master key.", other);
        }
    }
}
