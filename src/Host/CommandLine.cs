using Lindian.Data;

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
            case "serve": return await Serve.Run(rest);
            case "migrate": return await Migrate(rest);
            default:
                await Console.Error.WriteLineAsync("lindian [serve | demo | migrate | import] [--help]");
                return 2;
        }
    }

    private static async Task<int> Migrate(string[] args)
    {
        await using var app = Serve.Build(args);
        var applied = await app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
        Console.WriteLine($"{applied} script(s) applied.");
        return 0;
    }
}
