using Lindian.Domain;
using Lindian.Domain.Demands;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>What a list page is asked for in its address; each part is also a chip that can be taken off.</summary>
public sealed class DemandQuery
{
    [FromQuery(Name = "state")]
    public DemandState? State { get; set; }

    [FromQuery(Name = "type")]
    public string? Type { get; set; }

    [FromQuery(Name = "community")]
    public string? Community { get; set; }

    [FromQuery(Name = "owner")]
    public string? Owner { get; set; }

    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>Something narrows the list.</summary>
    public bool Narrows => State is not null || On.Any();

    /// <summary>The address of the list, or of a page that speaks of it, with these filters and from its first page on.</summary>
    public string Url(string path) => path + QueryString.Create(On.Select(f => KeyValuePair.Create<string, string?>(f.Name, f.Value))
        .Concat(State is { } state ? [new("state", state.ToString())] : []));

    /// <exception cref="BadInput">Nothing is called that, or several are.</exception>
    public DemandFilter Filter(Offers types, Offers communities, Offers owners) => new(DemandView.All, State,
        types.Find(Type, "type", "demand.type-unknown")?.Key,
        IdOf(communities.Find(Community, "community", "demand.choice-not-found")),
        IdOf(owners.Find(Owner, "owner", "demand.choice-not-found")), Find, After, Before);

    private static Guid? IdOf(Offer? offer) => offer is null ? null : Guid.Parse(offer.Key);

    /// <summary>The filters that are on, beside the state: name in the address and what was asked.</summary>
    public IEnumerable<(string Name, string Value)> On
    {
        get
        {
            (string Name, string? Value)[] all = [("find", Find), ("type", Type), ("community", Community), ("owner", Owner)];
            return all.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (f.Name, f.Value ?? ""));
        }
    }
}
