using Lindian.Domain.Organization;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Visits.Codes;

/// <summary>What the community's public page says of a manager's duties; the poster says the same.</summary>
public sealed record PosterDuties(IReadOnlyList<Domain.Governance.Bilingual> Duties)
{
    public const string Book = "community-page";
}

/// <summary>走访签到海报: hangs at the service point or the stairwell. Residents scan it for their community's page, a manager to check in.</summary>
[Authorize(Policy = VisitRoles.Codes)]
public sealed class PosterPage(CodeBook book, Snapshot<Organisation> organisation, Snapshot<Rulebooks> books, TimeProvider clock) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Unit Community { get; private set; } = null!;
    public OnDuty? Duty { get; private set; }
    public PosterDuties Duties { get; private set; } = null!;

    /// <summary>SVG of our own making; null where no key was made.</summary>
    public string? Qr { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        Community = await book.Community(Id, ct);
        Duty = (await organisation.Get(ct)).ManagerOf(Id, clock.GetUtcNow().UtcDateTime);
        Duties = (await books.Get(ct)).Newest<PosterDuties>(PosterDuties.Book);
        Qr = await book.Poster(Community, Request, ct) is { } text ? CommunityCode.Draw(text) : null;
    }
}

/// <summary>The code that a screen at the service point shows: another one every half minute, so that a photo of it is soon worth nothing.</summary>
[Authorize(Policy = VisitRoles.Screens)]
public sealed class ScreenPage(CodeBook book) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Unit Community { get; private set; } = null!;
    public string? Qr { get; private set; }
    public DateTime Until { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        Community = await book.Community(Id, ct);
        if (await book.Screen(Community, Request, ct) is not var (text, until)) return;
        (Qr, Until) = (CommunityCode.Draw(text), until);
        Response.Headers["Refresh"] = "15"; // without script; well before the code is too old
        Response.Headers.CacheControl = "no-store";
    }
}
