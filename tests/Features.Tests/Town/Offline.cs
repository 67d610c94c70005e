using System.Text.Json;
using Lindian.Domain.Field;
using Lindian.Features.Visits.Stays;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests;

/// <summary>Something that a phone did without network and sends later, through the field app.</summary>
/// <param name="Told">When, by the clock of the phone.</param>
/// <param name="SentAt">The same clock when it sends; right unless told.</param>
/// <param name="Phone">The phone itself; another one each time unless told.</param>
/// <param name="Anchor">The time of ours that it held; one from before unless told.</param>
public sealed record Offline(DateTimeOffset Told, DateTimeOffset? SentAt = null, Guid? Phone = null, int Sequence = 1, string? Anchor = null)
{
    public Offline(DateTime told) : this(new DateTimeOffset(told))
    {
    }

    /// <summary>Sent, and taken.</summary>
    public async Task<T> Does<T>(Person person, string kind, Guid subject, object body)
    {
        var phone = await WorkPhone.Of(person, Phone);
        if (SentAt is { } at) phone.Slip = at - person.Town.Clock.GetUtcNow();
        var result = await phone.Sends(phone.Does(kind, subject, body, Told) with { Sequence = Sequence, Anchor = Anchor ?? Before(person.Town) });
        result.Outcome.ShouldBe(FieldOutcome.Applied, $"{result.Code} {result.Text}");
        return result.Answer!.Value.Deserialize<T>(Person.Json)!;
    }

    /// <summary>A time of ours from a month ago, as a phone holds it.</summary>
    public static string Before(Town town) =>
        new TimeAnchors(town.Services.GetRequiredService<IDataProtectionProvider>(), new Past(town.Clock)).Give().Anchor;

    private sealed class Past(TimeProvider clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddDays(-30);
    }
}
