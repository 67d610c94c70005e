using System.ComponentModel.DataAnnotations;
using Lindian.Data;
using Lindian.Data.Maps.Portal;
using Lindian.Domain;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Portal;

/// <summary>The words in which an opinion and its answer go to the public.</summary>
public sealed class AnswerForm
{
    [Required]
    public string? Question { get; init; }

    [Required]
    public string? Answer { get; init; }
}

/// <summary>Answered opinions: choose one, go through its words, publish it.</summary>
[Authorize(Policy = PortalRoles.Answers)]
public sealed class AnswersPage(AppDb db, AnsweredOpinions opinions) : WorkPage
{
    /// <summary>The opinion whose words are being gone through.</summary>
    [FromQuery(Name = "open")]
    public Guid? Open { get; set; }

    public AnswerForm Input { get; private set; } = new();
    public AnsweredOpinion? Chosen { get; private set; }
    public IReadOnlyList<AnsweredOpinion> Listed { get; private set; } = [];
    public HashSet<Guid> Published { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        Listed = await opinions.List(ct);
        var ids = Listed.Select(o => o.Id).ToList();
        Published = [.. await db.PublicAnswers.Where(a => ids.Contains(a.DemandId) && a.WithdrawnAt == null).Select(a => a.DemandId).ToListAsync(ct)];
        if (Open is not { } id) return;
        Chosen = await opinions.Find(id, ct) ?? throw new NotFound("opinion");
        Input = new AnswerForm { Question = Chosen.Question, Answer = Chosen.Answer };
    }

    public async Task<IActionResult> OnPostPublishAsync([Bind(Prefix = "Input")] AnswerForm form, [FromServices] PublishAnswer run)
    {
        await run.Run(new(Open ?? default, form.Question, form.Answer), Ct);
        return Redirect("/manage/opinions?done=published");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, [FromServices] WithdrawAnswer run)
    {
        await run.Run(new(id), Ct);
        return Redirect("/manage/opinions?done=withdrawn");
    }
}
