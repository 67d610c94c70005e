using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Domain;
using Lindian.Domain.Outages;
using Lindian.Features.Governance;

namespace Lindian.Features.Outages;

/// <summary>How long ahead an outage is to be told, in hours, and where the number comes from.</summary>
/// <param name="Verified">Somebody of the supplier has confirmed it.</param>
public sealed record NoticeAhead(OutageKind Kind, int Hours, string Source, bool Verified);

/// <summary>The supplier's rules for outages, as data.</summary>
/// <param name="DaysAhead">From how many days before it begins a coming outage is told to callers and residents.</param>
/// <param name="PublicHours">How many hours after its estimate an outage that nobody called restored is still shown to the public.</param>
public sealed record OutageBook(IReadOnlyList<NoticeAhead> Notice, int DaysAhead, int PublicHours)
{
    public const string Name = "outages";

    /// <summary>The rule that was not kept, if there is one: the outage is announced all the same, and says so.</summary>
    public NoticeAhead? Missed(Outage outage) => Notice.FirstOrDefault(n => n.Kind == outage.Kind && outage.Notice < TimeSpan.FromHours(n.Hours));

    internal static void Check(ProposedBook proposed)
    {
        var book = JsonSerializer.Deserialize<OutageBook>(proposed.Json, EventCatalog.Json);
        if (book is not { Notice: not null, DaysAhead: >= 0 and <= 60, PublicHours: >= 0 and <= 720 } || book.Notice.Any(n => n.Hours is < 0 or > 2000 || string.IsNullOrWhiteSpace(n.Source)))
            throw new BadInput("json", "outage.book-wrong");
    }
}
