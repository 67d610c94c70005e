using Lindian.Domain.Portal;
using Lindian.Features.Demands;
using Lindian.Features.Outages;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Lindian.Features.Portal;

/// <summary>社区通道 (P-1), behind the QR code of the posters: my manager, outages, notices, and what became of the demands here.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPages.Kept)]
public sealed class CommunityPage(CommunityFace face, CommunityRecords records, KnownOutages outages, CommunityServices services) : WorkPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public CommunityView Seen { get; private set; } = null!;
    public IReadOnlyList<Notice> Notices { get; private set; } = [];
    public IReadOnlyList<KnownOutage> Outages { get; private set; } = [];
    public CommunityFigures Figures { get; private set; } = null!;
    public IReadOnlyList<CommunityRecord> Records { get; private set; } = [];
    public ServicesDone Services { get; private set; } = null!;

    public override async Task Load(CancellationToken ct)
    {
        Seen = await face.Of(Code, ct);
        Notices = await face.Notices(Seen.Unit, ct);
        Outages = await outages.PublicIn(Seen.Unit.Id, ct);
        Figures = await records.Figures(Seen.Unit.Id, ct);
        Records = await records.Records(Seen.Unit.Id, ct);
        Services = await services.Of(Seen.Unit.Id, ct);
    }
}
