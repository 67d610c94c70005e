using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Visits.Surveys;

/// <summary>Household forms as JSON.</summary>
internal static class SurveyEndpoints
{
    public sealed record Saying(string? Words = null);

    /// <summary>The form that holds now.</summary>
    public sealed record Form(int Version, IReadOnlyList<Domain.Visits.SurveyQuestion> Questions);

    public static void Map(IEndpointRouteBuilder api)
    {
        var surveys = api.MapGroup("/surveys").WithTags("Visits");
        surveys.MapGet("/form", async (Snapshot<Rulebooks> books, CancellationToken ct) =>
        {
            var version = SurveyBook.Version(await books.Get(ct), null);
            return TypedResults.Ok(new Form(version.Version, SurveyBook.Of(version).Questions));
        }).RequireAuthorization(VisitRoles.Visiting).WithName("ReadSurveyForm");
        surveys.MapPost("", async (FillSurvey.Request sent, FillSurvey run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct))).RequireAuthorization(VisitRoles.Visiting).WithName("FillSurvey");
        surveys.MapGet("/{id:guid}", async (Guid id, SurveyCase survey, CancellationToken ct) => TypedResults.Ok(await survey.Of(id, ct))).RequireAuthorization(VisitRoles.Seeing).WithName("ReadSurvey");
        surveys.MapPost("/{id:guid}/demand", async (Guid id, Saying sent, RaiseFromSurvey run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Words), ct)))
            .RequireAuthorization(VisitRoles.Visiting).WithName("RaiseFromSurvey");
    }
}
