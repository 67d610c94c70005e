using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Customers;
using Lindian.Domain.Organization;
using Lindian.Domain.Text;
using Lindian.Features.Customers;
using Lindian.Features.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Portal;

/// <summary>
/// A resident raises a demand without an account (P-2): checks what was typed and hands it to <see cref="RaiseDemand"/>. Whoever
/// may be signed in on this browser, here a customer speaks.
/// </summary>
public sealed class RaiseAtPortal(RaiseDemand raise, SupplierNumbers numbers, Snapshot<Organisation> organisation, Occasion occasion)
{
    private const int LongestName = 50, ShortestAccount = 10, LongestAccount = 20;

    /// <param name="Community">Code of a community, as on its poster.</param>
    /// <param name="AccountNumber">户号, 10 to 20 digits; an unknown one is taken like a known one.</param>
    /// <param name="FromPoster">The resident came by the QR code of the community.</param>
    public sealed record Request(
        string Words, string? Name = null, string? Phone = null, string? Community = null, string? AccountNumber = null, bool FromPoster = false);

    public async Task<RaiseDemand.Receipt> Run(Request request, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Words)) throw new BadInput("words", "portal.words-missing");
        var name = string.IsNullOrWhiteSpace(request.Name) ? null : request.Name.Trim();
        if (name?.Length > LongestName) throw new BadInput("name", "text.too-long", LongestName);
        var phone = string.IsNullOrWhiteSpace(request.Phone) ? null : Phone.Normalise(request.Phone) ?? throw new BadInput("phone", "portal.phone-wrong");
        var account = AccountIn(request.AccountNumber);
        var community = await CommunityOf(request.Community, ct);
        occasion.Actor = Actor.Customer(Guid.Empty);
        var premises = account is null ? null : await numbers.Premises(account, ct);
        var channel = request.FromPoster ? "COMMUNITY-QR" : "PORTAL";
        return await raise.Run(new(request.Words, channel, new Contact(name, phone, null, premises), community), ct);
    }

    private static string? AccountIn(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var number = SupplyNumber.Normalise(typed);
        var sound = number is { Length: >= ShortestAccount and <= LongestAccount } && number.All(char.IsAsciiDigit);
        return sound ? number : throw new BadInput("accountNumber", "portal.account-wrong", ShortestAccount, LongestAccount);
    }

    private async Task<Guid?> CommunityOf(string? code, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        return (await organisation.Get(ct)).UnitByCode(code) is { Kind: UnitKind.Community, ClosedAt: null } found ? found.Id : throw new BadInput("community", "demand.community-unknown");
    }
}
