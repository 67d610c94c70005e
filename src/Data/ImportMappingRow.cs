namespace Lindian.Data;

/// <summary>Which column fills which field, kept under a name for the next table of the same kind. The company shares them.</summary>
public sealed class ImportMappingRow
{
    /// <summary>What is imported: demands, customers …</summary>
    public string Target { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>As the command line would read it from a file.</summary>
    public string Mapping { get; set; } = "";
    public Guid KeptBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime KeptAt { get; set; }
}
