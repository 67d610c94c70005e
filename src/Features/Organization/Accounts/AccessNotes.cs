using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Writes into the access log what happened to accounts and sessions, and exports; saved with the rest of the request.</summary>
public sealed class AccessNotes(AppDb db, CurrentUser user, TimeProvider clock)
{
    public AccessRow Add(string what, Guid? subjectId = null, string? detail = null)
    {
        var row = new AccessRow { Id = NewId.Next(), At = clock.Now(), MemberId = user.MemberId, What = what, SubjectId = subjectId, Detail = detail };
        db.AccessLog.Add(row);
        return row;
    }
}
