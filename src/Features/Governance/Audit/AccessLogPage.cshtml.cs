using Lindian.Data;
using Lindian.Data.Audit;
using Lindian.Data.Maps;
using Lindian.Domain;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Audit;

/// <summary>Who read what, newest first, for the administrator and the supervisor of the members (G-3).</summary>
[Authorize(Policy = AuditEndpoints.MayAudit)]
public sealed class AccessLogPage(AppDb db, AccessLines log, Texts texts) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string? StaffNumber { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? SubjectId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public IReadOnlyList<AccessLine> Lines { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);

    /// <summary>How far the audit chain has come.</summary>
    public ChainRow? SealedTo { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        try
        {
            Lines = await log.Read(new AccessFilter(StaffNumber, SubjectId, What, After), ct);
        }
        catch (BadInput wrong)
        {
            ModelState.AddModelError(nameof(StaffNumber), texts.Error(wrong.Code, wrong.Values));
        }
        Pager = Pager.For(Request, null, Lines.Count == AccessLines.PageSize ? Lines[^1].Id.ToString() : null);
        SealedTo = await db.Chain.AsNoTracking().OrderByDescending(c => c.No).FirstOrDefaultAsync(ct);
    }
}
