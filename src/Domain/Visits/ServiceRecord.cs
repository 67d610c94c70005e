namespace Lindian.Domain.Visits;

/// <summary>Where a service belongs: always a community; a visit, a task, a demand, premises and a customer as far as there are any.</summary>
public sealed record ServicePlace(Guid CommunityId, Guid? VisitId = null, Guid? TaskId = null, Guid? DemandId = null, Guid? PremisesId = null, Guid? CustomerId = null);

/// <summary>What was done.</summary>
/// <param name="Kind">A code of the list of kinds in the rulebook <c>field-service</c>.</param>
/// <param name="ContentId">Words and readings, sealed for the customer, see <see cref="RecordContent"/>.</param>
/// <param name="At">UTC.</param>
public sealed record ServiceDone(string Kind, Guid ContentId, DateTime At);

/// <summary>
/// 服务记录: what was done for whom during a visit or a task, with photos and, where due, a signature (V-3, V-4). A correction is a
/// change like any other: the record shows it, and a signature given before no longer covers it.
/// </summary>
public sealed class ServiceRecord : Entity, IInUnits
{
    public const int MostPhotos = 12;
    private readonly List<RecordPhoto> photos = [];

    private ServiceRecord() { }

    public Guid MemberId { get; private set; }
    public Guid CommunityId { get; private set; }
    public Guid? VisitId { get; private set; }
    public Guid? TaskId { get; private set; }
    public Guid? DemandId { get; private set; }
    public Guid? PremisesId { get; private set; }
    public Guid? CustomerId { get; private set; }
    public string Kind { get; private set; } = "";
    public Guid ContentId { get; private set; }

    /// <summary>UTC; the time that counts.</summary>
    public DateTime DoneAt { get; private set; }
    public DateTime ReceivedAt { get; private set; }

    /// <summary>By which the customer finds the record and its signature again.</summary>
    public string ReceiptCode { get; private set; } = "";
    public int Corrections { get; private set; }
    public Guid? SignatureId { get; private set; }
    public DateTime? SignedAt { get; private set; }
    public IReadOnlyList<RecordPhoto> Photos => photos;

    /// <summary>Whose key seals what is personal in it.</summary>
    public Guid KeyHolder => CustomerId ?? Id;

    public IEnumerable<Guid> UnitIds => [CommunityId];

    public static ServiceRecord Make(Guid id, Guid memberId, ServicePlace place, ServiceDone done, string receiptCode, DateTime receivedAt)
    {
        var record = new ServiceRecord();
        record.Raise(new RecordMade(id, memberId, place, done, receiptCode, receivedAt));
        return record;
    }

    public void Correct(ServiceDone done, Guid reasonId, Guid byId, DateTime at) => Raise(new RecordCorrected(done, reasonId, byId, at));

    /// <param name="place">Where it was taken, sealed; beside the event because it is personal.</param>
    public void AddPhoto(PhotoTaken taken, Sealed? place, DateTime at)
    {
        if (photos.Count >= MostPhotos) throw new RuleBroken("record.too-many-photos", MostPhotos);
        Raise(new RecordPhotoAdded(taken, at));
        photos[^1].Locate(place);
    }

    /// <summary>A photo that does not belong there goes; that it was there stays in the history.</summary>
    public void RemovePhoto(Guid fileId, Guid byId, DateTime at)
    {
        if (photos.TrueForAll(p => p.FileId != fileId)) throw new NotFound("photo");
        Raise(new RecordPhotoRemoved(fileId, byId, at));
    }

    /// <summary>The customer signed what was shown. A second signature takes the place of the first, which is kept.</summary>
    public void Sign(Guid signatureId, string manifestHash, DateTime signedAt, DateTime receivedAt) =>
        Raise(new RecordSigned(signatureId, manifestHash, signedAt, receivedAt));

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case RecordMade e: Begin(e); break;
            case RecordCorrected e: (Kind, ContentId, DoneAt, Corrections) = (e.Done.Kind, e.Done.ContentId, e.Done.At, Corrections + 1); break;
            case RecordPhotoAdded e: photos.Add(new RecordPhoto(Id, photos.Count == 0 ? 1 : photos.Max(p => p.Number) + 1, e.Taken)); break;
            case RecordPhotoRemoved e: photos.RemoveAll(p => p.FileId == e.FileId); break;
            case RecordSigned e: (SignatureId, SignedAt) = (e.SignatureId, e.SignedAt); break;
        }
    }

    private void Begin(RecordMade made)
    {
        (Id, MemberId, ReceiptCode, ReceivedAt) = (made.RecordId, made.MemberId, made.ReceiptCode, made.ReceivedAt);
        (CommunityId, VisitId, TaskId, DemandId, PremisesId, CustomerId) = made.Place;
        (Kind, ContentId, DoneAt) = made.Done;
    }
}
