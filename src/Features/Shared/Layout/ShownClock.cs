namespace Lindian.Features.Shared.Layout;

/// <summary>What the screen needs to know of a limit. All times UTC.</summary>
/// <param name="Near">From when on it is worth a warning, if ever.</param>
/// <param name="Met">When the step was done, if it was.</param>
/// <param name="PausedAt">Since when the clock stands, if it does.</param>
/// <param name="Provisional">The deadline lies beyond the published calendar.</param>
public sealed record ShownClock(DateTime Due, DateTime? Near = null, DateTime? Met = null, DateTime? PausedAt = null, bool Provisional = false)
{
    public Tone ToneAt(DateTime now) => this switch
    {
        { Met: { } met } => met <= Due ? Tone.Good : Tone.Bad,
        { PausedAt: not null } => Tone.Neutral,
        _ when now > Due => Tone.Bad,
        { Near: { } near } when now >= near => Tone.Warn,
        _ => Tone.Info,
    };

    public string TextAt(DateTime now, Texts texts) => this switch
    {
        { Met: { } met } => texts[met <= Due ? "clock.met" : "clock.missed"],
        { PausedAt: { } stood } => texts.Get("clock.paused", Span(Due - stood, texts)),
        _ when now > Due => texts.Get("clock.late", Span(now - Due, texts)),
        _ => texts.Get("clock.left", Span(Due - now, texts)),
    };

    private static string Span(TimeSpan span, Texts texts) => span switch
    {
        { TotalDays: >= 1 } => texts.Get("span.days", span.Days, span.Hours),
        { TotalHours: >= 1 } => texts.Get("span.hours", span.Hours, span.Minutes),
        { TotalMinutes: >= 1 } => texts.Get("span.minutes", span.Minutes),
        _ => texts["span.now"],
    };
}
