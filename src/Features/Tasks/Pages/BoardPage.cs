using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Tasks.Pages;

/// <summary>任务看板 (T-5): open work by person or community; cards go to another person by drag, by keys, or by choosing and sending.</summary>
[Authorize(Policy = TaskPolicies.Watch)]
public sealed class BoardPage(TaskBoard board, TaskPageTools tools, IAuthorizationService authorization) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public BoardBy By { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Late { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Unclaimed { get; set; }

    public TaskBoardView Shown { get; private set; } = null!;
    public TaskLabels Labels { get; private set; } = null!;
    public IEnumerable<SelectListItem> Takers { get; private set; } = [];
    public bool MayGive { get; private set; }

    public string With(string name, string? value) => Request.UrlWith(name, value);

    public override async Task Load(CancellationToken ct)
    {
        (Shown, Labels) = (await board.Read(By, Late, Unclaimed, ct), await tools.Labels(ct));
        MayGive = (await authorization.AuthorizeAsync(User, TaskPolicies.Lead)).Succeeded;
        Takers = tools.Workers(Labels.Tree).Select(m => new SelectListItem($"{m.Name} · {m.StaffNumber}", $"m:{m.Id}"));
    }

    public async Task<IActionResult> OnPostGiveAsync([FromServices] AssignTasks run)
    {
        await run.Run(GivenWork.Read(Request.Form), Ct);
        return Redirect(Request.UrlWith("handler", null));
    }
}
