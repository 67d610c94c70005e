using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Organization;

/// <summary>One's own second factor by JSON, and the administrator's way to take a lost one away.</summary>
public static class SecondFactorEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/account/second-factor").WithTags("Organization").RequireAuthorization(Policies.Staff);
        own.MapPost("", (BeginSecondFactor.Request sent, BeginSecondFactor use, CancellationToken ct) => use.Run(sent, ct)).WithName("BeginSecondFactor");
        own.MapPut("", (ConfirmSecondFactor.Request sent, ConfirmSecondFactor use, CancellationToken ct) => use.Run(sent, ct)).WithName("ConfirmSecondFactor");
        own.MapPost("/recovery-codes", (RenewRecoveryCodes.Request sent, RenewRecoveryCodes use, CancellationToken ct) => use.Run(sent, ct)).WithName("RenewRecoveryCodes");
        own.MapPost("/removal", async (RemoveSecondFactor.Request sent, RemoveSecondFactor use, CancellationToken ct) =>
        {
            await use.Run(sent, ct);
            return TypedResults.NoContent();
        }).WithName("RemoveSecondFactor");
        api.MapPost("/members/{id:guid}/second-factor-reset", (Guid id, ResetSecondFactor.Terms sent, ResetSecondFactor use, CancellationToken ct) =>
            use.Run(new(id, sent), ct)).WithTags("Organization").RequireAuthorization(Policies.Administrator).WithName("ResetSecondFactor");
    }
}
