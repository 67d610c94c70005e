using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Visits.Codes;

/// <summary>签到码: posters and screens of the communities within sight.</summary>
[Authorize(Policy = VisitRoles.Codes)]
public sealed class CodesPage(CodeBook book) : WorkPage
{
    public IReadOnlyList<CommunityKey> Rows { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Rows = await book.List(ct);
}

/// <summary>Makes the first key of a community, or changes it; asked before it is done, because posters have to be printed again.</summary>
[Authorize(Policy = VisitRoles.Keys)]
public sealed class CodeKeyPage(CodeBook book) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public CommunityKey Row { get; private set; } = null!;

    public override async Task Load(CancellationToken ct)
    {
        var unit = await book.Community(Id, ct);
        Row = (await book.List(ct)).First(r => r.Unit.Id == unit.Id);
    }

    public async Task<IActionResult> OnPostRenewAsync([FromServices] RenewCode run)
    {
        await run.Run(new(Id), Ct);
        return Redirect("/manage/visits/codes?done=renewed");
    }
}
