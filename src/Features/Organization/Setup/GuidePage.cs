using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Organization;

/// <summary>The guide to a new installation (N-6): what is there, what comes next, by hand or from a file.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class GuidePage(AppDb db, TimeProvider clock, IEnumerable<SetupStep> steps) : WorkPage
{
    public sealed record Shown(SetupStep Step, bool Done);

    public IReadOnlyList<Shown> Steps { get; private set; } = [];

    /// <summary>The first that is not done.</summary>
    public Shown? Next => Steps.FirstOrDefault(s => !s.Done);

    public override async Task Load(CancellationToken ct)
    {
        var shown = new List<Shown>();
        foreach (var step in steps.OrderBy(s => s.Order)) shown.Add(new(step, await step.Done(db, clock.Now(), ct)));
        Steps = shown;
    }
}
