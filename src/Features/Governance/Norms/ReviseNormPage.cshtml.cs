using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Governance.Norms;

/// <summary>The form in which an administrator makes a norm say something new.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ReviseNormPage(Snapshot<NormBook> book, ReviseNorm revise, Texts texts) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public NormForm? Form { get; set; }

    public WorkNorm Norm { get; private set; } = null!;
    public IReadOnlyList<string> Steps { get; private set; } = [];
    public IEnumerable<SelectListItem> Kinds => Choices<LimitKind>("norm.kind.");
    public IEnumerable<SelectListItem> Units => Choices<LimitUnit>("norm.unit.");
    public IEnumerable<SelectListItem> Severities => Choices<Severity>("norm.severity.");
    public IEnumerable<SelectListItem> FollowUps => Choices<FollowUpScope>("norm.followup-scope.");
    public IEnumerable<SelectListItem> Confidences => new[] { "A", "B", "C", "D", "X" }.Select(c => new SelectListItem(texts[$"norm.confidence.{c}"], c));

    public override async Task Load(CancellationToken ct)
    {
        var norms = await book.Get(ct);
        Norm = norms.Find(Code);
        Form ??= NormForm.Of(Norm.Versions[^1]);
        Steps = [.. norms.Norms.SelectMany(n => n.Versions[^1].Terms.Limits).Select(l => l.Step).Distinct().Order()];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var form = Form ?? new NormForm();
        DateTime? from = form.ValidFrom is { } local ? BusinessTime.ToUtc(local) : null;
        await revise.Run(new(Code, form.FromVersion, from, form.Terms()), Ct);
        return Redirect($"/manage/governance/norms/{Code}");
    }

    private SelectListItem[] Choices<T>(string prefix)
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => new SelectListItem(texts[prefix + name], name))];
}
