using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Norms;

/// <summary>
/// Makes a norm say something new from a moment on (G-1). What was decided under an earlier version keeps it, so open clocks
/// do not move. Refused with <c>stale</c> when somebody made another version meanwhile.
/// </summary>
public sealed class ReviseNorm(AppDb db, TimeProvider clock) : UseCase<ReviseNorm.Request, ReviseNorm.Answer>(db)
{
    private const int ShortText = 200, LongText = 2000, MostRows = 60;

    /// <param name="FromVersion">The newest version that the editor saw.</param>
    /// <param name="ValidFrom">UTC; null for now.</param>
    public sealed record Request(string Code, int FromVersion, DateTime? ValidFrom, NormTerms Terms);

    public sealed record Answer(string Code, int Version, DateTime ValidFrom);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        CheckLengths(request.Terms);
        var norm = await Db.Norms.SingleOrDefaultAsync(n => n.Code == request.Code, ct) ?? throw new NotFound("norm");
        if (norm.Versions[^1].Version != request.FromVersion) throw new RuleBroken("stale");
        var now = clock.Now();
        norm.Revise(request.Terms, request.ValidFrom ?? now, now);
        return new Answer(norm.Code, norm.Versions[^1].Version, norm.Versions[^1].ValidFrom);
    }

    private static void CheckLengths(NormTerms terms)
    {
        Limit.Text("role", ShortText, terms.Role.Zh, terms.Role.En);
        Limit.Text("standard", LongText, terms.Standard.Zh, terms.Standard.En);
        Limit.Text("assists", ShortText, terms.Assists.Zh, terms.Assists.En);
        Limit.Rows("checklist", MostRows, terms.Checklist.Count);
        Limit.Rows("limits", MostRows, terms.Limits.Count);
        foreach (var (i, point) in terms.Checklist.Index()) Limit.Text($"checklist[{i}].zh", ShortText, point.Text.Zh, point.Text.En);
        foreach (var (i, limit) in terms.Limits.Index())
        {
            Limit.Text($"limits[{i}].step", 40, limit.Step);
            Limit.Text($"limits[{i}].source", ShortText, limit.Source);
        }
    }
}
