using Lindian.Domain.Organization;
using Lindian.Domain.Text;
using Lindian.Features.Customers;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Demands.Pages;

/// <summary>What the words seem to say: a type with the words that decided, and danger. Nothing is decided by it (D-3, D-4).</summary>
public sealed record IntakeHint(bool Danger, Suggestion? Suggestion, OneOffAnswer? Answer);

/// <summary>A hit, with what that customer asked before: who calls again is urged for, not written down twice (D-5, D-9).</summary>
/// <param name="Around">Demands from the same transformer area in the last 24 hours.</param>
public sealed record IntakeHit(FindCustomers.Hit Caller, IReadOnlyList<PastDemand> Open, IReadOnlyList<PastDemand> Closed, int Around)
{
    public CallerChoice Choice { get; } = new(Caller.CustomerId, Caller.PremisesId);
}

/// <summary>What the intake page shows beside the form.</summary>
/// <param name="Caller">Who it is: as chosen among the hits, or the only one.</param>
public sealed record IntakeView(IEnumerable<SelectListItem> Channels, Offers Communities, IReadOnlyList<IntakeHit> Hits, CallerChoice Caller, bool Searched, IntakeHint? Hint, DemandLabels Labels);

/// <summary>Reads the intake page, and reads its form.</summary>
public sealed class IntakeSheet(FindCustomers callers, PastDemands past, DemandOffers offers, DemandPageTools tools, CurrentUser user)
{
    public async Task<IntakeView> Read(IntakeForm form, bool withHits, CancellationToken ct)
    {
        var labels = await tools.Labels(ct);
        form.Channel ??= UsualChannel;
        var channels = labels.Book.Choices.Channels.Select(c => new SelectListItem(DemandLabels.In(c.Zh, c.En), c.Code));
        var sought = withHits ? Sought(form) : null;
        var hits = sought is null ? [] : await Hits(sought, ct);
        return new(channels, await offers.Communities(ct), hits, Chosen(form, hits), sought is not null, HintOf(form.Words, labels.Book), labels);
    }

    public async Task<RaiseDemand.Request> RequestFrom(IntakeForm form, CancellationToken ct)
    {
        var caller = CallerChoice.Parse(form.Caller);
        var community = (await offers.Communities(ct)).Find(form.Community, "community", "demand.choice-not-found");
        return new(form.Words ?? "", form.Channel ?? UsualChannel, new Contact(form.Name, form.Phone, caller.CustomerId, caller.PremisesId),
            community is null ? null : Guid.Parse(community.Key));
    }

    public static IntakeHint? HintOf(string? words, DemandRules book)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var hint = book.Suggest(words);
        return new(book.DangerWords.Find(words) is not null, hint, book.AnswerOf(hint?.TypeCode));
    }

    private string UsualChannel => user switch
    {
        _ when user.Is(Role.Dispatcher, Role.BackOffice) => "HOTLINE",
        _ when user.Is(Role.HallClerk, Role.HallLead) => "HALL",
        _ => "MANAGER-PHONE",
    };

    /// <summary>What was typed to look somebody up; else the phone, as soon as it is a whole one.</summary>
    private static string? Sought(IntakeForm form) => form.Find?.Trim() is { Length: > 1 } find ? find : form.Phone is { } phone ? Phone.Normalise(phone) : null;

    private static CallerChoice Chosen(IntakeForm form, IReadOnlyList<IntakeHit> hits)
    {
        var named = CallerChoice.Parse(form.Caller);
        if (hits.Any(h => h.Choice == named)) return named;
        return form.Caller != CallerChoice.SomebodyElse && hits.Count == 1 ? hits[0].Choice : CallerChoice.Nobody;
    }

    private async Task<IReadOnlyList<IntakeHit>> Hits(string sought, CancellationToken ct)
    {
        var hits = await callers.Run(sought, ct);
        var demands = await past.Of([.. hits.Select(h => h.CustomerId).OfType<Guid>().Distinct()], ct);
        var around = await past.Around([.. hits.Select(h => h.PremisesId).OfType<Guid>().Distinct()], ct);
        return [.. from hit in hits
                   let theirs = demands.Where(d => d.CustomerId == hit.CustomerId).ToList()
                   select new IntakeHit(hit, [.. theirs.Where(d => d.IsOpen).Take(3)], [.. theirs.Where(d => !d.IsOpen).Take(3)], hit.PremisesId is { } place ? around.GetValueOrDefault(place) : 0)];
    }
}
