using System.Security.Cryptography;
using Lindian.Data.Secrets;

namespace Lindian.Host;

/// <summary>
/// <c>lindian keys rotate</c> changes the master key while the product serves; <c>lindian keys prepare</c> first puts the next
/// key into the file, for nodes that have a copy of their own.
/// </summary>
public static class KeysCommand
{
    public static async Task<int> Run(string[] args)
    {
        await using var app = Serve.Build([.. args, "--Background=false"]);
        try
        {
            var rotation = app.Services.GetRequiredService<MasterKeyRotation>();
            if (args.Contains("prepare"))
            {
                rotation.Prepare();
                Console.WriteLine("The next master key is in the file. Copy the file to every node, then run: lindian keys rotate");
                return 0;
            }
            if (!args.Contains("rotate")) return await Misused();
            var settle = TimeSpan.FromSeconds(app.Configuration.GetValue("Settle", 60));
            var done = await rotation.Run(settle, told => Console.Write($"\r{told} wrapped anew"), CancellationToken.None);
            Console.WriteLine($"\r{done} wrapped anew. The old master key opens nothing any more; keep it only for backups of before.");
            return 0;
        }
        catch (CryptographicException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    private static async Task<int> Misused()
    {
        await Console.Error.WriteLineAsync("lindian keys [prepare | rotate] [--Settle=seconds]");
        return 2;
    }
}
