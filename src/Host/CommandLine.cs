using Lindian.Data;
using Lindian.Host.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Host;

/// <summary>The verbs of the program. Without one it serves.</summary>
public static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var verb = args.FirstOrDefault(a => !a.StartsWith('-')) ?? "serve";
        var rest = args.Where(a => a != verb).ToArray();
        switch (verb)
        {
            case "anchor": return await AnchorCommand.Run(rest);
            case "backup": return await BackupCommand.Run(rest);
            case "restore": return await RestoreCommand.Run(rest);
            case "verify": return await VerifyCommand.Run(rest);
            case "administrator": return await FirstAdministrator.Run(rest);
            case "demo": return await Demo.DemoCommand.Run(rest);
            case "serve": return await Serve.Run(rest);
            case "migrate": return await Migrate(rest);
            case "import": return await ImportCommand.Run(rest);
            case "keys": return await KeysCommand.Run(rest);
            case "schema": return await Schema(rest);
            default:
                await Console.Error.WriteLineAsync("lindian [serve | demo | migrate | administrator | import | keys | backup | restore | verify | anchor | schema] [--help]");
                return 2;
        }
    }

    private static async Task<int> Migrate(string[] args)
    {
        await using var app = Serve.Build(args);
        await Serve.Prepare(app.Services, CancellationToken.None);
        Console.WriteLine("The database has the schema of this program.");
        return 0;
    }

    /// <summary>Prints what the model would create: what a new migration script is written from.</summary>
    private static async Task<int> Schema(string[] args)
    {
        await using var app = Serve.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        Console.WriteLine(scope.ServiceProvider.GetRequiredService<AppDb>().Database.GenerateCreateScript());
        return 0;
    }
}
