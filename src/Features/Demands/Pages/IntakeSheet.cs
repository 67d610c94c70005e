using Lindian.Domain.Organization;
using Lindian.Domain.Text;
using Lindian.Features.Customers;
using Lindian.Features.Outages;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Demands.Pages;

/// <summary>What the words seem to say: a type with the words that decided, and danger. Nothing is decided by it (D-3, D-4).</summary>
public sealed record IntakeHint(bool Danger, Suggestion? Suggestion, OneOffAnswer? Answer);

/// <summary>What the intake page shows beside the form.</summary>
/// <param name="Caller">Who it is: as chosen among the hits, or the only one.</param>
/// <param name="Outages">What is known in the community that was typed.</param>
public sealed record IntakeView(
    IEnumerable<SelectListItem> Channels, Offers Communities, IReadOnlyList<IntakeHit> Hits, CallerChoice Caller, bool Searched, IntakeHint? Hint, DemandLabels Labels,
    IReadOnlyList<KnownOutage> Outages);

/// <summary>Reads the intake page, and reads its form.</summary>
public sealed class IntakeSheet(IntakeCallers callers, DemandOffers offers, DemandPageTools tools, CurrentUser user)
{
    public async Task<IntakeView> Read(IntakeForm form, bool withHits, CancellationToken ct)
    {
        var labels = await tools.Labels(ct);
        form.Channel ??= UsualChannel;
        var channels = labels.Book.Choices.Channels.Select(c => new SelectListItem(DemandLabels.In(c.Zh, c.En), c.Code));
        var sought = withHits ? Sought(form) : null;
        var hits = sought is null ? [] : await callers.Find(sought, ct);
        var communities = await offers.Communities(ct);
        return new(channels, communities, hits, Chosen(form, hits), sought is not null, HintOf(form.Words, labels.Book), labels, await KnownIn(form.Community, communities, ct));
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

    // half a name finds nothing yet; the form says so when it is sent
    private async Task<IReadOnlyList<KnownOutage>> KnownIn(string? typed, Offers communities, CancellationToken ct) =>
        communities.Known(typed) is { } offer ? await callers.KnownIn(Guid.Parse(offer.Key), ct) : [];
}
