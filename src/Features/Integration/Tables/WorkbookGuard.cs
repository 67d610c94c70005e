using System.IO.Compression;
using Lindian.Domain;

namespace Lindian.Features.Integration.Tables;

/// <summary>Looks into a workbook before anything unpacks it: no macros, no archive that unpacks to any size.</summary>
internal static class WorkbookGuard
{
    private const int MostParts = 10_000;

    /// <summary>Shared strings are the one part that is held in memory.</summary>
    private const int ShareOfStrings = 4;

    public static void Check(Stream file, long largest)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            Check(archive, largest);
        }
        catch (InvalidDataException)
        {
            throw new BadInput("file", "import.unreadable-workbook");
        }
        file.Position = 0;
    }

    // the sizes are what the archive declares; the reader stops an entry there, so a lie only cuts it short
    private static void Check(ZipArchive archive, long largest)
    {
        if (archive.Entries.Count > MostParts || archive.Entries.Sum(part => part.Length) > largest
            || archive.Entries.Any(part => IsNamed(part, "sharedStrings.xml") && part.Length > largest / ShareOfStrings))
            throw new BadInput("file", "import.too-large", largest >> 20);
        if (archive.Entries.Any(part => IsNamed(part, "vbaProject.bin")))
            throw new BadInput("file", "import.macros");
        if (!archive.Entries.Any(part => IsNamed(part, "workbook.xml")))
            throw new BadInput("file", "import.unreadable-workbook");
    }

    private static bool IsNamed(ZipArchiveEntry part, string name) => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
