using System.ComponentModel.DataAnnotations;
using Lindian.Data;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Lindian.Features.Tasks.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Tasks;

/// <summary>What somebody types to record a skill.</summary>
public sealed class SkillForm
{
    [Required]
    public Guid? MemberId { get; init; }

    [Required]
    public string? Skill { get; init; }

    [Required]
    public DateTime? From { get; init; }

    [Required]
    public DateTime? Until { get; init; }
}

/// <summary>技能资格: who is qualified for what, until when; those that end first on top.</summary>
[Authorize(Policy = TaskPolicies.Skills)]
public sealed class SkillsPage(SkillList list, GrantSkill grant, TaskPageTools tools, TimeProvider clock) : WorkPage
{
    public SkillForm Input { get; private set; } = new();
    public IReadOnlyList<SkillRow> Rows { get; private set; } = [];
    public IEnumerable<SelectListItem> Members { get; private set; } = [];
    public IEnumerable<SelectListItem> Skills { get; private set; } = [];

    public static Tone ToneOf(SkillStage stage) => stage switch
    {
        SkillStage.Holds => Tone.Good,
        SkillStage.EndsSoon => Tone.Warn,
        SkillStage.Expired => Tone.Bad,
        SkillStage.Coming => Tone.Info,
        _ => Tone.Neutral,
    };

    public override async Task Load(CancellationToken ct)
    {
        var (labels, today) = (await tools.Labels(ct), LocalTime.Local(clock.Now()).Date);
        Input = new SkillForm { From = today, Until = today.AddYears(3) };
        Rows = await list.Read(ct);
        (Members, Skills) = (TaskPageTools.People(tools.Workers(labels.Tree), labels.Tree), TaskLabels.Items(labels.Book.Skills));
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] SkillForm form)
    {
        await grant.Run(new(form.MemberId ?? default, form.Skill ?? "", DateOnly.FromDateTime(form.From ?? default), DateOnly.FromDateTime(form.Until ?? default)), Ct);
        return Redirect("/manage/tasks/skills");
    }

    public async Task<IActionResult> OnPostWithdrawAsync([Required] Guid? skillId, [FromServices] WithdrawSkill run)
    {
        await run.Run(new(skillId ?? default), Ct);
        return Redirect("/manage/tasks/skills");
    }
}
