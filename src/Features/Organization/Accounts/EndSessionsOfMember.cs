using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>An administrator signs a member out everywhere, at once: a lost phone, a suspicion.</summary>
public sealed class EndSessionsOfMember(AppDb db, WithinSight within, Sessions sessions, AccessNotes notes) : UseCase<EndSessionsOfMember.Request, Done>(db)
{
    public sealed record Request(Guid MemberId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var member = await within.Member(request.MemberId, ct);
        await sessions.EndAllOf(member.Id, except: null, ct);
        notes.Add("sessions-ended", member.Id);
        return Done.It;
    }
}
