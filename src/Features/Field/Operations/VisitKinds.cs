using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;
using Lindian.Features.Visits;
using Lindian.Features.Visits.Stays;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Field;

/// <summary>签到, 签退 from a phone.</summary>
internal static class VisitKinds
{
    public sealed record Arriving(Guid? CommunityId = null, string? Code = null, SentPosition? Position = null, Guid? TaskId = null);
    public sealed record Leaving(bool Left = false, SentPosition? Position = null);

    public static IReadOnlyList<FieldKind> All { get; } =
    [
        FieldKind.Of<CheckIn, Arriving>("visit.check-in", VisitRoles.Visiting, Arrive),
        FieldKind.Of<CheckOut, Leaving>("visit.check-out", VisitRoles.Visiting, Leave),
    ];

    // the task begins and the demand sees its owner arrive at once: what the phone sends next may finish both
    private static async Task<FieldAnswer> Arrive(CheckIn checkIn, Doing doing, Arriving body, CancellationToken ct)
    {
        var answer = await checkIn.Within(new(body.CommunityId, body.Code, body.Position, body.TaskId, doing.Subject), ct);
        var arrival = new Arrival(doing.Services.GetRequiredService<CurrentUser>().MemberId, answer.CommunityId, body.TaskId, answer.At, answer.At);
        await doing.Services.GetRequiredService<ArriveByVisit>().Of(arrival, ct);
        return new FieldAnswer(answer);
    }

    private static async Task<FieldAnswer> Leave(CheckOut checkOut, Doing doing, Leaving body, CancellationToken ct)
    {
        try
        {
            return new FieldAnswer(await checkOut.Within(new(doing.Subject, body.Left, body.Position), ct));
        }
        catch (RuleBroken ended) when (ended.Code == "visit.ended")
        {
            return doing.Holds();
        }
    }
}
