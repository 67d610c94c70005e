namespace Lindian.Domain.Visits;

/// <summary>A photo of a service record: the picture is kept without metadata, what the metadata said is kept as data (V-3).</summary>
/// <param name="Sha256">Of the picture as it is kept, lower-case hex.</param>
/// <param name="OriginalSha256">Of the file as it arrived.</param>
/// <param name="At">UTC; when it was taken, by the device or by the file itself.</param>
public sealed record PhotoTaken(Guid FileId, string Sha256, string OriginalSha256, DateTime? At);

/// <summary>One photo of one record.</summary>
public sealed class RecordPhoto
{
    private RecordPhoto() { }

    internal RecordPhoto(Guid recordId, int number, PhotoTaken taken)
    {
        (RecordId, Number) = (recordId, number);
        (FileId, Sha256, OriginalSha256, TakenAt) = taken;
    }

    public Guid RecordId { get; private set; }
    public int Number { get; private set; }
    public Guid FileId { get; private set; }
    public string Sha256 { get; private set; } = "";
    public string OriginalSha256 { get; private set; } = "";
    public DateTime? TakenAt { get; private set; }

    /// <summary>Latitude and longitude, sealed like the picture.</summary>
    public Sealed? TakenPlace { get; private set; }

    internal void Locate(Sealed? place) => TakenPlace = place;
}
