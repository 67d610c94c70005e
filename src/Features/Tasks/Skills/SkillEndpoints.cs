using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Tasks;

/// <summary>Skills as JSON.</summary>
internal static class SkillEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var skills = api.MapGroup("/skills").WithTags("Tasks").RequireAuthorization(TaskPolicies.Skills);
        skills.MapGet("", async (SkillList list, CancellationToken ct) => TypedResults.Ok(await list.Read(ct))).WithName("ListSkills");
        skills.MapPost("", async (GrantSkill.Request sent, GrantSkill run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct))).WithName("GrantSkill");
        skills.MapPost("{id:guid}/withdrawal", async (Guid id, WithdrawSkill run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id), ct))).WithName("WithdrawSkill");
    }
}
