namespace Lindian.Features.Shared.Layout;

/// <summary>What a coloured mark says besides its words.</summary>
public enum Tone
{
    /// <summary>Nothing to do or to feel.</summary>
    Neutral,

    /// <summary>New or waiting.</summary>
    Info,

    /// <summary>Somebody is at it.</summary>
    Busy,

    /// <summary>Done, and well.</summary>
    Good,

    /// <summary>Soon too late, or in doubt.</summary>
    Warn,

    /// <summary>Late, refused, dangerous.</summary>
    Bad,
}
