using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Domain.Organization;
using Lindian.Domain.Text;
using Lindian.Features.Governance;
using Lindian.Features.Governance.Books;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>试一试: what the rules in force make of a text: danger, suggested type with the words that decided, who gets it by which rule. Nothing is kept.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class TryRulesPage(Snapshot<DemandRules> rules, Snapshot<Organisation> organisation, Snapshot<NormBook> norms, BookWords words, TimeProvider clock) : WorkPage
{
    private const int LongestText = 1000;

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    /// <summary>Code or name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Community { get; set; }

    /// <summary>Local time; now when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public DateTime? At { get; set; }

    public DemandRules Book { get; private set; } = null!;
    public DangerMatch? Danger { get; private set; }
    public Suggestion? Hint { get; private set; }
    public Unit? Place { get; private set; }
    internal Routing.Decision? Decision { get; private set; }
    public string? RuleSays { get; private set; }
    public bool IsAsked => !string.IsNullOrWhiteSpace(Text) || Chosen is not null;

    /// <summary>The type that the route is asked for: the chosen one, else the suggested.</summary>
    public string? Chosen => Type is { Length: > 0 } type && Book.Knows(type) ? type : Hint?.TypeCode;

    public override async Task Load(CancellationToken ct)
    {
        Book = await rules.Get(ct);
        var text = Text is { Length: > LongestText } ? Text[..LongestText] : Text ?? "";
        (Danger, Hint) = (Book.DangerWords.Find(text), Book.Suggest(text));
        var tree = await organisation.Get(ct);
        if (!string.IsNullOrWhiteSpace(Community)) Place = tree.Units.FirstOrDefault(u => u.Kind == UnitKind.Community && (u.Code == Community.Trim() || u.Name == Community.Trim()));
        if (Chosen is not { } type) return;
        var at = At is { } local ? BusinessTime.ToUtc(local) : clock.Now();
        var place = DemandPlaces.Of(Place?.Id, null, tree);
        Decision = Routing.Decide(new(type, place.Area, place.CommunityId, place.RegionId), at, Book, tree, (await norms.Get(ct)).Calendar);
        if (Decision is not { } decision || JsonSerializer.SerializeToNode(decision.Rule, EventCatalog.Json) is not { } row) return;
        await words.Open(ct);
        RuleSays = words.Say(words.TablesOf(DemandRules.Lists).First(t => t.Name == "routingRules"), row);
    }
}
