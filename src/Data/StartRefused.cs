namespace Lindian.Data;

/// <summary>The program must not start like this. The message is for who starts it, in Chinese and English; no trace is shown.</summary>
public sealed class StartRefused(string message, Exception? cause = null) : Exception(message, cause);
