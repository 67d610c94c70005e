using Lindian.Domain;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Host;

/// <summary>
/// <c>lindian administrator --number A001 --name 张三 --company 某某供电公司</c>: what the page <c>/setup</c> does, for whoever sets up
/// machines by script. Prints a password that works once. Refused as soon as anybody is there.
/// </summary>
public static class FirstAdministrator
{
    public static async Task<int> Run(string[] args)
    {
        await using var app = Serve.Build([.. args, "--Background=false"]);
        await Serve.Prepare(app.Services, CancellationToken.None);
        var (number, name, company) = (app.Configuration["number"], app.Configuration["name"], app.Configuration["company"]);
        if (number is null || name is null || company is null) return await Refuse("lindian administrator --number A001 --name NAME --company COMPANY");
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            Console.WriteLine($"{number}  {await scope.ServiceProvider.GetRequiredService<SetUpCompany>().Run(company, number, name, CancellationToken.None)}");
            return 0;
        }
        catch (Exception refused) when (refused is RuleBroken or BadInput)
        {
            var (code, values) = refused is BadInput input ? (input.Code, input.Values) : (((RuleBroken)refused).Code, ((RuleBroken)refused).Values);
            return await Refuse(app.Services.GetRequiredService<Texts>().Error(code, values));
        }
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 2;
    }
}
