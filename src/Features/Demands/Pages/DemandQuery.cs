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

    /// <summary>One of the daily lists, for a page that speaks of what is ticked there.</summary>
    [FromQuery(Name = "view")]
    public DemandView? View { get; set; }

    /// <summary>Only what is not closed, late first.</summary>
    [FromQuery(Name = "open")]
    public bool Open { get; set; }

    [FromQuery(Name = "due")]
    public DemandDue? Due { get; set; }

    [FromQuery(Name = "mark")]
    public DemandMark? Mark { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>In front of the id of a department that is offered as owner.</summary>
    internal const string OfDepartment = "d:";

    /// <summary>Something narrows the list.</summary>
    public bool Narrows => State is not null || On.Any() || Cuts.Any();

    /// <summary>A saved view keeps words, type, place, person and state; what is late or pressing has lists of its own.</summary>
    public bool CanBeKept => Narrows && !Cuts.Any() && Owner != DemandOffers.Nobody && Community != DemandOffers.Nobody;

    /// <summary>The address of the list, or of a page that speaks of it, with these filters and from its first page on.</summary>
    public string Url(string path) => path + QueryString.Create(On.Select(f => KeyValuePair.Create<string, string?>(f.Name, f.Value))
        .Concat(Cuts.Select(c => KeyValuePair.Create<string, string?>(c.Name, c.Value)))
        .Concat(State is { } state ? [new("state", state.ToString())] : [])
        .Concat(View is { } view && path != List ? [new("view", view.ToString())] : []));

    /// <summary>The list itself, to go back to.</summary>
    public string List => View is { } view ? $"/manage/demands/{view.ToString().ToLowerInvariant()}" : "/manage/demands";

    /// <exception cref="BadInput">Nothing is called that, or several are.</exception>
    public DemandFilter Filter(Offers types, Offers communities, Offers owners)
    {
        var owner = owners.Find(Owner, "owner", "demand.choice-not-found")?.Key;
        var department = owner?.StartsWith(OfDepartment, StringComparison.Ordinal) == true ? owner[OfDepartment.Length..] : null;
        return new(View ?? (Open ? DemandView.Open : DemandView.All), State,
            types.Find(Type, "type", "demand.type-unknown")?.Key,
            IdOf(communities.Find(Community, "community", "demand.choice-not-found")?.Key),
            IdOf(department is null ? owner : null), Find, After, Before, Due: Due, Mark: Mark, DepartmentId: IdOf(department));
    }

    private static Guid? IdOf(string? key) => key is null ? null : Guid.Parse(key);

    /// <summary>Filters that come from a figure of another page: name and value in the address, and the text that says it.</summary>
    public IEnumerable<(string Name, string Value, string Text)> Cuts
    {
        get
        {
            if (Open) yield return ("open", "true", "demands.open");
            if (Due is { } due) yield return ("due", due.ToString(), $"demands.due.{due}");
            if (Mark is { } mark) yield return ("mark", mark.ToString(), $"demands.mark.{mark}");
        }
    }

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
