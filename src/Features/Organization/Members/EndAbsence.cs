using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>The member is back earlier than recorded, or will not be away after all; their communities are theirs again at once.</summary>
public sealed class EndAbsence(AppDb db, Leaders leaders, TimeProvider clock) : UseCase<EndAbsence.Request, Done>(db)
{
    public sealed record Request(Guid MemberId, Guid AbsenceId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        (await leaders.Led(request.MemberId, ct)).EndAbsence(request.AbsenceId, clock.Now());
        return Done.It;
    }
}
