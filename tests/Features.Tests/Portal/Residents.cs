using Lindian.Features.Demands;

namespace Lindian.Features.Tests.Portal;

/// <summary>What a resident does at the portal, by its pages.</summary>
internal static class Residents
{
    extension(Quarter quarter)
    {
        /// <summary>Raises a demand by the form and opens its tracking page.</summary>
        public async Task<Tracked> Raised(string words, string? phone = null)
        {
            var browser = quarter.Town.NewClient();
            var form = await browser.Opens("/raise?community=" + quarter.Community.Code);
            var raised = await form.Sends(new { Words = words, Phone = phone });
            raised.Status.ShouldBe(200, raised.Text);
            return await Tracked.By(quarter.Town, browser, raised.Path.Split('/')[^1]);
        }
    }

    extension(Tracked demand)
    {
        /// <summary>Through the hands of the staff until the answer is written but not yet let out.</summary>
        public async Task<Hands> Answered(Quarter quarter, string words, string type = "SERVICE-OTHER")
        {
            var hands = new Hands(await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());
            await hands.Desk.Triages(demand.Receipt, type);
            await hands.Desk.Dispatches(demand.Receipt, hands.Manager);
            await hands.Manager.Does(demand.Receipt, "acceptance");
            await hands.Manager.Does(demand.Receipt, "reply", new { words });
            return hands;
        }
    }
}

internal sealed record Hands(Person Desk, Person Manager, Person Leader)
{
    public Task<DemandNow> LetOut(Tracked demand) => Leader.Does(demand.Receipt, "review", new { pass = true, faults = Array.Empty<string>() });
}

/// <summary>A demand and the resident who holds its code.</summary>
internal sealed record Tracked(HttpClient Browser, string Code, RaiseDemand.Receipt Receipt)
{
    public Task<Shown> Opens() => Browser.Opens("/track/" + Code);

    public async Task<Shown> Does(string handler, object typed) => await (await Opens()).Sends(typed, handler);

    public static Task<Tracked> By(Town town, HttpClient browser, string code) => town.InDb(async (_, services) =>
    {
        var view = (TrackingView)services.GetService(typeof(TrackingView))!;
        var found = await view.Find(code, default) ?? throw new InvalidOperationException("No demand has the code " + code);
        return new Tracked(browser, code, new(found.DemandId, "", code, false, null, null));
    });
}
