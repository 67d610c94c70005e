using Lindian.Domain.Organization;
using Lindian.Domain.Text;
using Lindian.Features.Customers;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Demands.Pages;

/// <summary>What the words seem to say: a type with the words that decided, and danger. Nothing is decided by it (D-3, D-4).</summary>
public sealed record IntakeHint(bool Danger, Suggestion? Suggestion, OneOffAnswer? Answer);

/// <summary>A hit, with what that customer has open: who calls again is urged for, not written down twice (D-5, D-9).</summary>
public sealed record IntakeHit(FindCustomers.Hit Caller, IReadOnlyList<OpenDemand> Open);

/// <summary>What the intake page shows beside the form.</summary>
public sealed record IntakeView(IEnumerable<SelectListItem> Channels, Offers Communities, IReadOnlyList<IntakeHit> Hits, bool Searched, IntakeHint? Hint, DemandLabels Labels);

/// <summary>Reads the intake page, and reads its form.</summary>
public sealed class IntakeSheet(FindCustomers callers, OpenDemands open, DemandOffers offers, DemandPageTools tools, CurrentUser user)
{
    public async Task<IntakeView> Read(IntakeForm form, bool withHits, CancellationToken ct)
    {
        var labels = await tools.Labels(ct);
        form.Channel ??= UsualChannel;
        var channels = labels.Book.Choices.Channels.Select(c => new SelectListItem(DemandLabels.In(c.Zh, c.En), c.Code));
        var searched = withHits && !string.IsNullOrWhiteSpace(form.Find);
        return new(channels, await offers.Communities(ct), searched ? await Hits(form, ct) : [], searched, HintOf(form.Words, labels.Book), labels);
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

    private async Task<IReadOnlyList<IntakeHit>> Hits(IntakeForm form, CancellationToken ct)
    {
        var hits = await callers.Run(form.Find, ct);
        var demands = await open.Of([.. hits.Select(h => h.CustomerId).OfType<Guid>().Distinct()], ct);
        return [.. hits.Select(h => new IntakeHit(h, [.. demands.Where(d => d.CustomerId == h.CustomerId).Take(3)]))];
    }
}
