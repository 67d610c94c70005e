using Lindian.Domain;
using Lindian.Domain.Visits;

namespace Lindian.Bench;

/// <summary>What a phone brings home from a day without network: fifty operations, with two dozen records signed by customers.</summary>
internal static class FieldDay
{
    private const string Strokes = "10,40,0 20,30,16 35,22,32 50,30,48 62,44,64 80,40,80;30,60,300 45,58,316 70,61,332 95,57,348";
    private const string Kind = "SAFETY-CHECK", Words = "检查表箱，更换漏电保护器";
    private const int Records = 24;

    public static object Of(Guid community, DateTimeOffset now)
    {
        var (visit, sequence) = (NewId.Next(), 0);
        object Did(string kind, Guid subject, object body) => new { id = NewId.Next(), sequence = ++sequence, kind, subject, told = now, body };
        var day = new List<object> { Did("visit.check-in", visit, new { communityId = community }) };
        for (var i = 0; i < Records; i++)
        {
            var record = NewId.Next();
            day.Add(Did("record.make", record, new { kind = Kind, words = Words, place = new { visitId = visit } }));
            day.Add(Did("record.sign", record, new { signatureId = NewId.Next(), strokes = Strokes, signer = "Customer", shown = new { kind = SignedParts.Sha256(Kind), words = SignedParts.Sha256(Words) } }));
        }

        day.Add(Did("visit.check-out", visit, new { left = false }));
        return new { sentAt = now, operations = day };
    }
}
