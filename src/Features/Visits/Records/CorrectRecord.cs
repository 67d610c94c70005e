using Lindian.Data;
using Lindian.Domain.Visits;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;

namespace Lindian.Features.Visits.Records;

/// <summary>更正服务记录: one's own record is put right, with a reason. What it said before stays in the history; a signature no longer covers what changed.</summary>
public sealed class CorrectRecord(RecordDesk desk, CurrentUser user, RecordTools tools, TimeProvider clock) : UseCase<CorrectRecord.Request, Done>(desk.Db)
{
    public const int LongestReason = 200;

    public sealed record Request(Guid Id, string? Kind, string? Words, string? Reason, IReadOnlyList<SentReading>? Readings = null);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var kind = (await tools.Books.Get(ct)).Newest<FieldBook>(FieldBook.Name).Kind(request.Kind);
        var (content, reason) = (RecordDesk.Read(request.Words, request.Readings), Typed.Required(request.Reason, "reason", LongestReason));
        var record = await desk.Mine(request.Id, ct);
        var said = await desk.Say(record.Id, record.KeyHolder, content, ct);
        var why = await desk.Say(record.Id, record.KeyHolder, new RecordContent(reason, []), ct);
        record.Correct(new ServiceDone(kind.Code, said, record.DoneAt), why, user.MemberId, clock.Now());
        return Done.It;
    }
}
