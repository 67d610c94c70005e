using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Lindian.Features.Visits.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Visits.Surveys;

/// <summary>填写入户走访表: during a visit (<c>?visit=</c>) or at premises (<c>?premises=</c>).</summary>
[Authorize(Policy = VisitRoles.Visiting)]
public sealed class NewSurveyPage(Snapshot<Rulebooks> books, FillSurvey run) : WorkPage
{
    public int Version { get; private set; }
    public IReadOnlyList<SurveyQuestion> Questions { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        var version = SurveyBook.Version(await books.Get(ct), int.TryParse(Request.HasFormContentType ? Request.Form["version"] : default, out var kept) ? kept : null);
        (Version, Questions) = (version.Version, [.. SurveyBook.Of(version).Questions.Where(q => !q.Retired)]);
    }

    public string Typed(string code) => Request.HasFormContentType ? Request.Form["a." + code].ToString() : "";

    public async Task<IActionResult> OnPostAsync(int? version)
    {
        var answers = Request.Form.Where(f => f.Key.StartsWith("a.", StringComparison.Ordinal)).ToDictionary(f => f.Key[2..], f => (string?)f.Value.ToString());
        var filled = await run.Run(new(answers, new NamedPlace(Asked("visit"), null, null, null, Asked("premises")), version), Ct);
        return Redirect($"/manage/surveys/{filled.Id}?done=filled");
    }

    private Guid? Asked(string name) => Guid.TryParse(Request.Query[name], out var id) ? id : null;
}

/// <summary>A filled form.</summary>
[Authorize(Policy = VisitRoles.Seeing)]
public sealed class SurveyPage(SurveyCase surveys) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public SeenSurvey Seen { get; private set; } = null!;

    public override async Task Load(CancellationToken ct) => Seen = await surveys.Of(Id, ct);
}

/// <summary>一键转诉求: what the household said, as it will go in.</summary>
[Authorize(Policy = VisitRoles.Visiting)]
public sealed class SurveyDemandPage(SurveyCase surveys, RaiseFromSurvey run) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [System.ComponentModel.DataAnnotations.Required]
    public string? Words { get; set; }

    public override async Task Load(CancellationToken ct) => Words = (await surveys.Of(Id, ct)).Wish;

    public async Task<IActionResult> OnPostAsync(string? words)
    {
        await run.Run(new(Id, words), Ct);
        return Redirect($"/manage/surveys/{Id}?done=raised");
    }
}
