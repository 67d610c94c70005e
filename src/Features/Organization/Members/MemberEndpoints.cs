using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Organization;

/// <summary>Members by JSON: read by all staff as far as they see, changed by administrators, absences also by leaders.</summary>
public static class MemberEndpoints
{
    public sealed record NewMember(Guid Id, string? OneTimePassword)
    {
        public static NewMember Of(JoinMember.Joined joined) => new(joined.Id, joined.OneTimePassword);
    }

    public sealed record NewPassword(string? OneTimePassword);

    public static void Map(IEndpointRouteBuilder api)
    {
        var read = api.MapGroup("/members").WithTags("Organization").RequireAuthorization(Policies.Staff);
        read.MapGet("", ([AsParameters] MemberBook.Question asked, MemberBook book, CancellationToken ct) => book.List(asked, ct)).WithName("ListMembers");
        read.MapGet("/{id:guid}", (Guid id, MemberBook book, CancellationToken ct) => book.Member(id, ct)).WithName("GetMember");

        var write = api.MapGroup("/members").WithTags("Organization").RequireAuthorization(Policies.Administrator);
        write.MapPost("", async (JoinMember.Request sent, JoinMember use, CancellationToken ct) =>
            NewMember.Of(await use.Run(sent, ct))).WithName("JoinMember");
        write.MapPut("/{id:guid}", (Guid id, ReviseMember.Terms sent, ReviseMember use, CancellationToken ct) => use.Run(new(id, sent), ct)).WithName("ReviseMember");
        write.MapPost("/{id:guid}/leaving", (Guid id, LeaveMember use, CancellationToken ct) => use.Run(new(id), ct)).WithName("LeaveMember");
        write.MapPost("/{id:guid}/grants", (Guid id, GiveRole.Terms sent, GiveRole use, CancellationToken ct) => use.Run(new(id, sent), ct)).WithName("GiveRole");
        write.MapDelete("/{id:guid}/grants/{role}/{unitId:guid}", (Guid id, Role role, Guid unitId, TakeRole use, CancellationToken ct) =>
            use.Run(new(id, role, unitId), ct)).WithName("TakeRole");
        write.MapPost("/{id:guid}/password", async (Guid id, ResetPassword use, CancellationToken ct) =>
            new NewPassword((await use.Run(new(id), ct)).OneTimePassword)).WithName("ResetPassword");
        write.MapPost("/{id:guid}/unlocking", (Guid id, UnlockAccount use, CancellationToken ct) => use.Run(new(id), ct)).WithName("UnlockAccount");
        write.MapDelete("/{id:guid}/sessions", (Guid id, EndSessionsOfMember use, CancellationToken ct) => use.Run(new(id), ct)).WithName("EndSessionsOfMember");

        var lead = api.MapGroup("/members").WithTags("Organization").RequireAuthorization(Policies.Of(Role.Administrator, Role.RegionLeader, Role.TeamLeader));
        lead.MapPost("/{id:guid}/absences", (Guid id, RecordAbsence.Terms sent, RecordAbsence use, CancellationToken ct) => use.Run(new(id, sent), ct)).WithName("RecordAbsence");
        lead.MapDelete("/{id:guid}/absences/{absenceId:guid}", (Guid id, Guid absenceId, EndAbsence use, CancellationToken ct) =>
            use.Run(new(id, absenceId), ct)).WithName("EndAbsence");
    }
}
