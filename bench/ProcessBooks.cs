using System.Globalization;

namespace Lindian.Bench;

/// <summary>What the kernel's books say of processor time and memory.</summary>
internal static class ProcessBooks
{
    /// <summary>User and system time of a process and its living children.</summary>
    public static TimeSpan Family(int process) => process == 0 ? TimeSpan.Zero : Directory.EnumerateDirectories("/proc")
        .Where(d => char.IsAsciiDigit(d[^1])).Select(Stat).Where(s => s.Id == process || s.Parent == process).Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Time);

    public static int ParentOf(int process) => Stat($"/proc/{process}").Parent;

    public static double ResidentMegabytes(int process) => double.Parse(
        File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <summary>Time that all processors of the machine were busy.</summary>
    public static TimeSpan Machine()
    {
        var parts = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(p => long.Parse(p, CultureInfo.InvariantCulture)).ToList();
        return TimeSpan.FromMilliseconds(10 * (parts[0] + parts[1] + parts[2] + parts[5] + parts[6]));
    }

    private static (int Id, int Parent, TimeSpan Time) Stat(string folder)
    {
        try
        {
            var stat = File.ReadAllText(folder + "/stat");
            var rest = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            long Number(int at) => long.Parse(rest[at], CultureInfo.InvariantCulture);
            return (int.Parse(folder[(folder.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture), (int)Number(1), TimeSpan.FromMilliseconds(10 * (Number(11) + Number(12))));
        }
        catch (IOException)
        {
            return (-1, -1, TimeSpan.Zero); // gone meanwhile
        }
    }
}
