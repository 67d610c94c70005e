using Lindian.Data;
using Lindian.Features.Shared.Layout;

namespace Lindian.Features.Integration.Desk;

/// <summary>How the state of an import looks.</summary>
public static class ImportWords
{
    public static Tone ToneOf(ImportState state) => state switch
    {
        ImportState.Running or ImportState.Waiting => Tone.Busy,
        ImportState.Done => Tone.Good,
        ImportState.Failed => Tone.Bad,
        ImportState.Stopped => Tone.Warn,
        _ => Tone.Neutral,
    };
}
