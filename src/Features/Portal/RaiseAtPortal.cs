using System.Globalization;
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
public sealed class RaiseAtPortal(RaiseDemand raise, SupplierNumbers numbers, Snapshot<Organisation> organisation, Occasion occasion, Texts texts)
{
    private const int LongestName = 50, LongestAddress = 200, ShortestAccount = 10, LongestAccount = 20;

    /// <param name="Community">Code of a community, as on its poster.</param>
    /// <param name="AccountNumber">户号, 10 to 20 digits; an unknown one is taken like a known one.</param>
    /// <param name="FromPoster">The resident came by the QR code of the community.</param>
    public sealed record Request(
        string Words, string? Name = null, string? Phone = null, string? Community = null, string? AccountNumber = null, bool FromPoster = false)
    {
        public Spot? Spot { get; init; }
        public SentPhotos? Photos { get; init; }

        /// <summary>It was dropped into the opinion box (P-6).</summary>
        public bool OpinionBox { get; init; }
    }

    public async Task<RaiseDemand.Receipt> Run(Request request, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Words)) throw new BadInput("words", "portal.words-missing");
        var name = string.IsNullOrWhiteSpace(request.Name) ? null : request.Name.Trim();
        if (name?.Length > LongestName) throw new BadInput("name", "text.too-long", LongestName);
        var phone = string.IsNullOrWhiteSpace(request.Phone) ? null : Phone.Normalise(request.Phone) ?? throw new BadInput("phone", "portal.phone-wrong");
        var account = AccountIn(request.AccountNumber);
        var community = await CommunityOf(request.Community, ct);
        community ??= account is null ? await NearestTo(request.Spot, ct) : null;
        occasion.Actor = Actor.Customer(Guid.Empty);
        var premises = account is null ? null : await numbers.Premises(account, ct);
        var channel = request.OpinionBox ? "OPINION-BOX" : request.FromPoster ? "COMMUNITY-QR" : "PORTAL";
        return await raise.Run(new(request.Words.Trim() + PlaceLines(request.Spot), channel, new Contact(name, phone, null, premises), community) { Photos = request.Photos }, ct);
    }

    // an address is not a place of our books yet: it goes with the words, sealed like them, and the desk places it
    private string PlaceLines(Spot? spot)
    {
        if (spot is null) return "";
        var address = Typed.Optional(spot.Address, "address", LongestAddress);
        var lines = (address is null ? "" : "\n" + string.Format(CultureInfo.InvariantCulture, texts.Wordings("portal.line.address")[0], address))
            + (spot.IsGiven ? "\n" + string.Format(CultureInfo.InvariantCulture, texts.Wordings("portal.line.spot")[0], spot.Latitude, spot.Longitude) : "");
        return lines.Length == 0 ? "" : "\n" + lines;
    }

    private async Task<Guid?> NearestTo(Spot? spot, CancellationToken ct)
    {
        spot?.Check();
        return spot is { IsGiven: true } ? spot.Nearest((await organisation.Get(ct)).Units)?.Id : null;
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
