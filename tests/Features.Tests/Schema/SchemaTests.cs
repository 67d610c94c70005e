using System.Text.RegularExpressions;
using Lindian.Data;
using Lindian.Host;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Schema;

/// <summary>The scripts that make the database, and the model that the program works with, tell the same story on both databases.</summary>
public sealed partial class SchemaTests
{
    [Theory, OnEveryDatabase]
    public async Task The_scripts_make_what_the_model_needs(TownRef here)
    {
        var scripts = await Told(here.Provider, services => services.GetRequiredService<Migrator>().Migrate(CancellationToken.None));
        var model = await Told(here.Provider, services => services.GetRequiredService<AppDb>().Database.EnsureCreatedAsync());

        model.Count.ShouldBeGreaterThan(100);
        model.Except(scripts).ShouldBeEmpty();
        scripts.Except(model).Where(line => !OfScriptsOnly().IsMatch(line)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlySet<string>> Told(Provider provider, Func<IServiceProvider, Task> make)
    {
        await using var app = Serve.Build([.. await Databases.Fresh(provider), "--Background=false"]);
        await using var scope = app.Services.CreateAsyncScope();
        await make(scope.ServiceProvider);
        return await ToldSchema.Of(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    // what the model does not know of: the migrator's own table, and the full-text index with its triggers
    [GeneratedRegex(@"\bschema_version\b|\bsearch_index\w*|^trigger search_(added|removed|changed)$|\bi_x_search_tokens\b", RegexOptions.ExplicitCapture)]
    private static partial Regex OfScriptsOnly();
}
