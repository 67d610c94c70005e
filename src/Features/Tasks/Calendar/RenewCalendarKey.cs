using System.Text.Json.Serialization;
using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain.Tasks;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>生成订阅地址 (T-7): a new secret address of one's own calendar; the one before is void.</summary>
public sealed class RenewCalendarKey(AppDb db, CurrentUser user, TimeProvider clock) : UseCase<RenewCalendarKey.Request, RenewCalendarKey.Answer>(db)
{
    public sealed record Request;

    public sealed record Answer
    {
        /// <summary>Below the address of the site. Not kept with the operation: a repeat of the request does not tell it again.</summary>
        [JsonIgnore]
        public string? Path { get; init; }
    }

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        foreach (var old in await Db.CalendarKeys.Where(k => k.MemberId == user.MemberId && k.RevokedAt == null).ToListAsync(ct)) old.Revoke(clock.Now());
        var secret = CalendarSecret.Draw();
        Db.CalendarKeys.Add(CalendarKey.Make(user.MemberId, CalendarSecret.Digest(secret), clock.Now()));
        return new Answer { Path = $"/calendar/{secret}.ics" };
    }
}
