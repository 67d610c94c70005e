using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Records that a member is away (O-3): leave, training or duty. Meanwhile the backups answer for their communities by themselves.</summary>
public sealed class RecordAbsence(AppDb db, Leaders leaders) : UseCase<RecordAbsence.Request, RecordAbsence.Recorded>(db)
{
    public sealed record Terms(AbsenceKind Kind, DateTimeOffset From, DateTimeOffset To);

    public sealed record Request(Guid MemberId, Terms Terms);

    public sealed record Recorded(Guid AbsenceId);

    protected override async Task<Recorded> Handle(Request request, CancellationToken ct)
    {
        var (kind, from, to) = request.Terms;
        if (to - from > TimeSpan.FromDays(400)) throw new BadInput("to", "absence.too-long");
        var member = await leaders.Led(request.MemberId, ct);
        member.BeAway(kind, Typed.Moment(from) ?? default, Typed.Moment(to) ?? default);
        return new Recorded(member.Absences[^1].Id);
    }
}
