using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Lindian.Domain.Organization;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>What handlers need to know of an open care file.</summary>
/// <param name="Overdue">The yearly review was missed.</param>
public sealed record CareSign(IReadOnlyList<CareNeed> Needs, CareFile File, bool Overdue);

/// <summary>
/// Care files beside other matters: at intake, on the case, on the customer's page. Published: who asks has checked that the user may
/// see that matter. Roles that handle no case see nothing; a read of the needs is logged once per user and hour.
/// </summary>
public sealed class CareSigns(AppDb db, Vault vault, ReadLog log, CurrentUser user, TimeProvider clock)
{
    private static readonly Role[] Handling =
        [Role.Dispatcher, Role.RegionLeader, Role.TeamLeader, Role.Manager, Role.CoreMember, Role.BackOffice, Role.HallClerk, Role.HallLead, Role.Supervisor];

    /// <summary>By the ids that were asked for; customers without a file are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, CareSign>> Of(IReadOnlyCollection<Guid> customerIds, CancellationToken ct)
    {
        var files = await Files(customerIds, ct);
        if (files.Count == 0) return new Dictionary<Guid, CareSign>();
        await vault.LoadFor(files.Values.Select(f => f.Needs), ct);
        foreach (var id in files.Values.Select(f => f.CustomerId).Distinct()) await log.View(ReadLog.ViewedCare, id, ct);
        var today = BusinessTime.Day(clock.Now());
        return files.ToDictionary(f => f.Key, f => new CareSign(vault.Open(f.Value), f.Value, f.Value.ReviewDue < today));
    }

    /// <summary>Which of them have a file: only that, for a list of many.</summary>
    public async Task<IReadOnlySet<Guid>> Having(IReadOnlyCollection<Guid> customerIds, CancellationToken ct) => (await Files(customerIds, ct)).Keys.ToHashSet();

    // of a merged customer: the file of whoever they are
    private async Task<Dictionary<Guid, CareFile>> Files(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0 || !user.Is(Handling)) return [];
        var stays = await Lots.Read(ids, lot => db.Customers.Where(c => lot.Contains(c.Id)).Select(c => new { c.Id, Stays = c.MergedInto ?? c.Id }), ct);
        var open = db.CareFiles.AsNoTracking().Where(f => f.EndedAt == null);
        var files = (await Lots.Read(stays.Select(s => s.Stays), lot => open.Where(f => lot.Contains(f.CustomerId)).Select(f => new { Stays = f.CustomerId, File = f })
            .Concat(db.Customers.Where(c => c.MergedInto != null && lot.Contains(c.MergedInto.Value)).Join(open, c => c.Id, f => f.CustomerId, (c, f) => new { Stays = c.MergedInto!.Value, File = f })), ct))
            .ToLookup(f => f.Stays, f => f.File);
        return stays.Select(s => (s.Id, File: files[s.Stays].MaxBy(f => f.Id))).Where(s => s.File is not null).ToDictionary(s => s.Id, s => s.File!);
    }
}
