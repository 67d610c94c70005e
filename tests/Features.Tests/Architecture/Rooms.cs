using System.Text.RegularExpressions;

namespace Lindian.Features.Tests.Architecture;

/// <summary>A method as it stands in the source.</summary>
public sealed record MethodSpan(string Path, string Name, int Lines);

/// <summary>Finds methods and their length by their braces; good enough to count, no compiler needed.</summary>
public static partial class Rooms
{
    public static IEnumerable<MethodSpan> Methods(string path, string text)
    {
        var lines = Bare(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (Header().Match(lines[i]) is { Success: true } header && !Types().IsMatch(lines[i]))
                yield return new MethodSpan(path, header.Groups["name"].Value, LastLine(lines, i) - i + 1);
    }

    // from the header to the brace that closes its block, or to the semicolon that ends its expression
    private static int LastLine(string[] lines, int first)
    {
        var (depth, expression) = (0, false);
        for (var i = first; i < lines.Length; i++)
        {
            expression |= depth == 0 && lines[i].Contains("=>");
            foreach (var sign in lines[i])
            {
                depth += sign is '{' or '(' or '[' ? 1 : sign is '}' or ')' or ']' ? -1 : 0;
                if (depth == 0 && (sign == ';' || (sign == '}' && !expression))) return i;
            }
        }
        return lines.Length - 1;
    }

    /// <summary>The text without what stands in comments, strings and characters; lines stay where they are.</summary>
    private static string Bare(string text) => Unread().Replace(text, found => new string('\n', found.Value.Count(c => c == '\n')));

    [GeneratedRegex("(?s)//[^\n]*|/\\*.*?\\*/|\\$*\"{3,}.*?\"{3,}|\\$?@\\$?\"(?:[^\"]|\"\")*\"|\\$?\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'")]
    private static partial Regex Unread();

    [GeneratedRegex(@"^\s+(?:public|private|protected|internal)\b[^=;{(]*\b(?<name>\w+)(?:<[\w, ]+>)?\(")]
    private static partial Regex Header();

    [GeneratedRegex(@"\b(?:class|record|struct|delegate|enum|interface)\s")]
    private static partial Regex Types();
}
