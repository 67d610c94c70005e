using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands.Pages;

/// <summary>受理回执: what the clerk tells the customer before hanging up: number, tracking code, first responder, one-off answer (D-2).</summary>
[Authorize(Policy = DemandPolicies.Intake)]
public sealed class ReceiptPage(AppDb db, CurrentUser user, DemandPageTools tools) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Demand Demand { get; private set; } = null!;
    public string? FirstResponder { get; private set; }
    public string? StaffNumber { get; private set; }
    public DemandLabels Labels { get; private set; } = null!;
    public OneOffAnswer? Answer => Labels.Book.AnswerOf(Demand.TypeCode ?? Demand.SuggestedTypeCode);

    /// <summary>In fours, as one reads it over the phone.</summary>
    public string SpokenCode => string.Join(' ', Demand.TrackingCode.Chunk(4).Select(four => new string(four)));

    public override async Task Load(CancellationToken ct)
    {
        Demand = await db.Visible(user).AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, ct) ?? throw new NotFound("demand");
        Labels = await tools.Labels(ct);
        var first = (await tools.Organisation(ct)).Member(Demand.FirstResponderId);
        (FirstResponder, StaffNumber) = (first?.Name, first?.StaffNumber);
    }
}
