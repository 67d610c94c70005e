namespace Lindian.Domain.Visits;

/// <summary>What a scanned code proves.</summary>
public enum CodeTrust
{
    /// <summary>Nothing was scanned.</summary>
    None,

    /// <summary>The poster of this community: whoever has photographed it has it too.</summary>
    Poster,

    /// <summary>The screen of this community, at about this time.</summary>
    Screen,

    /// <summary>The screen of this community, but at another time.</summary>
    Stale,

    /// <summary>Signed by a key of this community that had been ended by then.</summary>
    Retired,

    /// <summary>A genuine code of another community.</summary>
    Elsewhere,

    /// <summary>It reads like a code, and no key of ours signed it; or it is no code at all.</summary>
    Forged,
}

/// <summary>A key as it is needed to judge a code.</summary>
public sealed record KnownKey(string Community, int Version, byte[] Secret, DateTime? EndedAt);

/// <summary>Judges a scanned code against the keys and the time of the check-in. Nothing is refused here.</summary>
public static class CodeReading
{
    /// <param name="scanned">As the camera read it.</param>
    /// <param name="community">Code of the community that the check-in is for.</param>
    /// <param name="keys">Those of the community named in the code.</param>
    /// <param name="at">UTC; the time that counts for the check-in.</param>
    /// <param name="lag">How far the time on the screen may be from it.</param>
    public static CodeTrust Judge(string? scanned, string community, IEnumerable<KnownKey> keys, DateTime at, TimeSpan lag)
    {
        if (string.IsNullOrWhiteSpace(scanned)) return CodeTrust.None;
        if (VisitCode.Read(scanned) is not { } code) return CodeTrust.Forged;
        var key = keys.FirstOrDefault(k => k.Community == code.Community && k.Version == code.KeyVersion);
        if (key is null || !code.IsSignedBy(key.Secret)) return CodeTrust.Forged;
        if (code.Community != community) return CodeTrust.Elsewhere;
        if (key.EndedAt <= at) return CodeTrust.Retired;
        if (code.ShownAt is not { } shown) return CodeTrust.Poster;
        return shown - lag <= at && at <= shown.AddSeconds(VisitCode.WindowSeconds) + lag ? CodeTrust.Screen : CodeTrust.Stale;
    }
}
