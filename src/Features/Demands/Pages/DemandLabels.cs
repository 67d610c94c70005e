using System.Globalization;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;

namespace Lindian.Features.Demands.Pages;

/// <summary>Names from the rulebooks and reasons of routes in the language of the request, and how states look.</summary>
public sealed class DemandLabels(DemandRules book, Texts texts)
{
    public DemandRules Book => book;

    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string In(string zh, string en) => English ? en : zh;

    public static string In(Bilingual text) => In(text.Zh, text.En);

    /// <summary>The code itself where the rulebook has dropped the type.</summary>
    public string Type(string? code) => code is null ? texts["demands.type-none"] : book.Knows(code) && book.Type(code) is { } type ? In(type.Zh, type.En) : code;

    public string Channel(string code) => book.Choices.Channels.FirstOrDefault(c => c.Code == code) is { } channel ? In(channel.Zh, channel.En) : code;

    /// <summary>Why it goes there, as in “社区 3 → 张三（主责客户经理）”.</summary>
    public string Reason(Target target) => texts.Get(target.ReasonCode, [.. target.ReasonValues]);

    public static Tone ToneOf(DemandState state) => state switch
    {
        DemandState.Received or DemandState.Triaged or DemandState.Dispatched => Tone.Info,
        DemandState.Accepted or DemandState.InProgress => Tone.Busy,
        DemandState.Replied or DemandState.Reviewed => Tone.Warn,
        DemandState.FollowedUp or DemandState.Archived => Tone.Good,
        _ => Tone.Neutral,
    };

    /// <summary>Counts are exact to 1,000.</summary>
    public static string Count(int? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "1,000+";
}
