using System.Text;

namespace Lindian.Features.Integration.Tables;

/// <summary>
/// Turns characters into records after RFC 4180: quotes, doubled quotes, line breaks inside quotes. Fed piece by piece, so
/// the file never is in memory as a whole.
/// </summary>
internal sealed class DelimitedRecords(char delimiter, int longestCell)
{
    private enum State { CellStart, Plain, Quoted, QuoteSeen }

    private readonly StringBuilder cell = new();
    private List<string> cells = [];
    private List<RawRow> done = [];
    private State state;
    private long line = 1;
    private long start = 1;
    private char last;
    private string? error;

    /// <summary>The records that these characters completed.</summary>
    public IReadOnlyList<RawRow> Feed(ReadOnlySpan<char> characters)
    {
        foreach (var character in characters) Read(character);
        var full = done;
        done = [];
        return full;
    }

    /// <summary>The record that ends with the file instead of a line break.</summary>
    public IReadOnlyList<RawRow> End()
    {
        if (state == State.Quoted) error = "import.open-quote";
        EndRecord();
        return done;
    }

    private void Read(char character)
    {
        if (cells.Count == 0 && state == State.CellStart) start = line;
        switch (state)
        {
            case State.Quoted when character == '"': state = State.QuoteSeen; break;
            case State.Quoted: Add(character); break;
            case State.QuoteSeen when character == '"': state = State.Quoted; Add(character); break;
            case State.CellStart when character == '"': state = State.Quoted; break;
            default: ReadPlain(character); break;
        }
        if (character == '\r' || IsLoneLineFeed(character)) line++;
        last = character;
    }

    private void ReadPlain(char character)
    {
        if (character == delimiter) EndCell();
        else if (character == '\r' || IsLoneLineFeed(character)) EndRecord();
        else if (character != '\n')
        {
            state = State.Plain;
            Add(character);
        }
    }

    private bool IsLoneLineFeed(char character) => character == '\n' && last != '\r';

    private void Add(char character)
    {
        if (character == '\0') error ??= "import.nul";
        else if (character == TextEncodings.Broken) error ??= "import.broken-text";
        if (cell.Length >= longestCell) error ??= "import.cell-too-long";
        else if (character != '\0') cell.Append(character == TextEncodings.Broken ? '\uFFFD' : character);
    }

    private void EndCell()
    {
        cells.Add(Formulas.Unguard(cell.ToString()));
        cell.Clear();
        state = State.CellStart;
    }

    private void EndRecord()
    {
        if (cells.Count == 0 && state == State.CellStart && error is null) return;
        EndCell();
        done.Add(new(start, cells, error));
        (cells, error) = ([], null);
    }
}
