using Lindian.Data;

namespace Lindian.Browser.Tests;

public sealed class WordsOutliveASession
{
    [Fact]
    public async Task What_was_typed_is_there_again_after_signing_in()
    {
        await using var browsing = await Browsing.Start(Provider.Sqlite);
        var quarter = await browsing.Town.Quarter();
        var clerk = await quarter.Dispatcher();
        var page = await browsing.SignIn(clerk);
        await page.GotoAsync("/manage/demands/new");
        var words = page.Locator("main form[method=post] textarea").First;
        await words.FillAsync("老人独居，家里没电，门口灯也不亮");

        await page.Context.ClearCookiesAsync();
        await page.EvaluateAsync("document.querySelector('main form[method=post]').requestSubmit()");
        await page.WaitForURLAsync(url => url.Contains("/sign-in", StringComparison.Ordinal));
        await Browsing.SignIn(page, clerk.StaffNumber, Features.Tests.Person.Password);
        await page.GotoAsync("/manage/demands/new");

        (await words.InputValueAsync()).ShouldBe("老人独居，家里没电，门口灯也不亮");
    }
}
