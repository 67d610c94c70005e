using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Visits;
using Lindian.Features.Visits.Records;
using Lindian.Features.Visits.Surveys;

namespace Lindian.Features.Field;

/// <summary>服务记录 and 入户走访表 from a phone.</summary>
internal static class RecordKinds
{
    public sealed record Serving(string? Kind, string? Words, IReadOnlyList<SentReading>? Readings = null, NamedPlace? Place = null);
    public sealed record Correcting(string? Kind, string? Words, string? Reason, IReadOnlyList<SentReading>? Readings = null);
    public sealed record Picturing(DateTimeOffset? TakenAt = null, double? Latitude = null, double? Longitude = null);

    /// <param name="Shown">SHA-256 of the value of each part that the customer saw.</param>
    public sealed record Signing(Guid SignatureId, string? Strokes, Dictionary<string, string> Shown, Signer Signer = Signer.Customer);
    public sealed record Asking(Dictionary<string, string?>? Answers, NamedPlace? Place = null, int? FormVersion = null);
    public sealed record Raising(string? Words = null);

    public static IReadOnlyList<FieldKind> All { get; } =
    [
        FieldKind.Of<MakeRecord, Serving>("record.make", VisitRoles.Visiting, async (make, doing, b, ct) =>
            new(await make.Within(new(b.Kind, b.Words, b.Readings, b.Place, doing.Subject), ct)), begins: true),
        FieldKind.Of<CorrectRecord, Correcting>("record.correction", VisitRoles.Visiting, async (correct, doing, b, ct) =>
            new(await correct.Within(new(doing.Subject, b.Kind, b.Words, b.Reason, b.Readings), ct))),
        FieldKind.Of<AddRecordPhoto, Picturing>("record.photo", VisitRoles.Visiting, AddPhoto),
        FieldKind.Of<SignRecord, Signing>("record.sign", VisitRoles.Visiting, async (sign, doing, b, ct) =>
            new(await sign.Within(new(doing.Subject, b.Strokes, b.Signer, null, b.SignatureId, b.Shown), ct))),
        FieldKind.Of<FillSurvey, Asking>("survey.fill", VisitRoles.Visiting, async (fill, doing, b, ct) =>
            new(await fill.Within(new(b.Answers, b.Place, b.FormVersion, doing.Subject), ct)), begins: true),
        FieldKind.Of<RaiseFromSurvey, Raising>("survey.demand", VisitRoles.Visiting, async (raise, doing, b, ct) =>
            new(await raise.Within(new(doing.Subject, b.Words), ct))),
    ];

    private static async Task<FieldAnswer> AddPhoto(AddRecordPhoto add, Doing doing, Picturing body, CancellationToken ct)
    {
        if (await doing.Pictures(1, ct) is not [var picture]) throw new BadInput("attachments", "text.missing");
        var where = body is { Latitude: { } north, Longitude: { } east } ? new Place(north, east) : null;
        return new(await add.Within(new(doing.Subject, SentPhoto.Of(picture, body.TakenAt, where)), ct));
    }
}
