using System.Text;
using Npgsql;

namespace Lindian.Features.Shared;

/// <summary>Text that is broken as text: bytes that are no UTF-8, or a sign that PostgreSQL does not keep. The fault of who sent it, not ours.</summary>
public static class UnreadableText
{
    public static bool IsCause(Exception? failure) => failure switch
    {
        null => false,
        DecoderFallbackException => true,
        PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter } => true,
        _ => IsCause(failure.InnerException),
    };
}
