using Lindian.Features.Demands;

namespace Lindian.Features.Tests.Demands.Pages;

/// <summary>What people do on the page of a case.</summary>
public static class CaseTalk
{
    extension(Person person)
    {
        public Task<SeenPage> OpensCase(RaiseDemand.Receipt demand) => person.Looks($"/manage/demands/{demand.Id}");

        /// <summary>Opens the case, fills in the form of the action and presses its button; the page that comes back must be the case again.</summary>
        public async Task<SeenPage> DoesOnPage(RaiseDemand.Receipt demand, string act, params (string Name, string Value)[] typed)
        {
            var after = await person.TriesOnPage(demand, act, act, typed);
            after.Status.ShouldBe(200, after.Text);
            return after;
        }

        public async Task<SeenPage> TriesOnPage(RaiseDemand.Receipt demand, string act, string button, params (string Name, string Value)[] typed) =>
            await person.Sends(await person.OpensCase(demand), Form(act), button, typed);

        public async Task<SeenPage> Presses(RaiseDemand.Receipt demand, string act, string button, params (string Name, string Value)[] typed)
        {
            var after = await person.TriesOnPage(demand, act, button, typed);
            after.Status.ShouldBe(200, after.Text);
            return after;
        }
    }

    public static string Form(string act) => $"[data-act='{act}'] form";

    public static IEnumerable<string> Offered(this SeenPage page) => page.Document.QuerySelectorAll("[data-act]").Select(e => e.GetAttribute("data-act") ?? "");

    /// <summary>A demand that lies with its owner.</summary>
    public static async Task<RaiseDemand.Receipt> DemandOf(Person desk, Person owner, Quarter quarter, string type = "SERVICE-OTHER")
    {
        var demand = await desk.Raises("楼道电表箱的门坏了，下雨会进水", quarter);
        await desk.Triages(demand, type);
        await desk.Dispatches(demand, owner);
        await owner.Does(demand, "acceptance");
        return demand;
    }
}
