using Lindian.Domain;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Visits.Records;

/// <summary>登记服务: during a visit (<c>?visit=</c>), for a demand (<c>?demand=</c>) or at premises (<c>?premises=</c>).</summary>
[Authorize(Policy = VisitRoles.Visiting)]
public sealed class NewRecordPage(Snapshot<Rulebooks> books, MakeRecord run) : WorkPage
{
    public RecordForm Input { get; private set; } = new();
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public override async Task Load(CancellationToken ct) =>
        Kinds = [.. (await books.Get(ct)).Newest<FieldBook>(FieldBook.Name).Kinds.Select(k => new SelectListItem(k.Said, k.Code))];

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] RecordForm form)
    {
        var place = new NamedPlace(Asked("visit"), null, null, Asked("demand"), Asked("premises"));
        var made = await run.Run(new(form.Kind, form.Words, form.ReadReadings(), place), Ct);
        return Redirect($"/manage/service-records/{made.Id}?done=made");
    }

    private Guid? Asked(string name) => Guid.TryParse(Request.Query[name], out var id) ? id : null;
}

/// <summary>One service record: what was done, its photos, its signature and what it no longer covers.</summary>
[Authorize(Policy = VisitRoles.Seeing)]
public sealed class RecordPage(RecordCase records) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public SeenRecord Seen { get; private set; } = null!;

    public override async Task Load(CancellationToken ct) => Seen = await records.Of(Id, ct);
}

/// <summary>更正服务记录 and its photos, by whoever made it.</summary>
[Authorize(Policy = VisitRoles.Visiting)]
public sealed class ChangeRecordPage(RecordCase records, Snapshot<Rulebooks> books) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public RecordForm Input { get; private set; } = new();
    public SeenRecord Seen { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        Seen = await records.Of(Id, ct);
        if (!Seen.Mine) throw new NotFound("record");
        Input = new RecordForm { Kind = Seen.Kind, Words = Seen.Content?.Words, Readings = RecordForm.Lines(Seen.Content?.Readings ?? []) };
        Kinds = [.. (await books.Get(ct)).Newest<FieldBook>(FieldBook.Name).Kinds.Select(k => new SelectListItem(k.Said, k.Code))];
    }

    public async Task<IActionResult> OnPostCorrectAsync([Bind(Prefix = "Input")] RecordForm form, [FromServices] CorrectRecord run)
    {
        await run.Run(new(Id, form.Kind, form.Words, form.Reason, form.ReadReadings()), Ct);
        return Redirect($"/manage/service-records/{Id}?done=corrected");
    }

    public async Task<IActionResult> OnPostPhotoAsync(IFormFile? photo, [FromServices] AddRecordPhoto run)
    {
        await run.Run(new(Id, await SentPhoto.Read(photo, null, null, Ct)), Ct);
        return Redirect($"/manage/service-records/{Id}?done=photo");
    }
}

/// <summary>服务回执: to print for the customer, with the QR code that leads to its verification.</summary>
[Authorize(Policy = VisitRoles.Seeing)]
public sealed class RecordReceiptPage(RecordCase records) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public SeenRecord Seen { get; private set; } = null!;
    public string Address => $"{Request.Scheme}://{Request.Host}{Request.PathBase}/receipt/{Seen.ReceiptCode}";
    public string Qr => CommunityCode.Draw(Address);

    public override async Task Load(CancellationToken ct) => Seen = await records.Of(Id, ct);
}
