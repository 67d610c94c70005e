using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>A demand that could not be sent, and why, in the language of the user.</summary>
public sealed record NotRouted(Guid Id, string Reason);

/// <summary>
/// Sends a selection of the queue on its way (D-14), each by a run of its own: what one demand is refused for does not hold the
/// others. Every run has an operation id made of the form's and the demand's, so that the form sent twice counts once.
/// </summary>
public sealed class RouteMany(RouteDemand route, AppDb db, Occasion occasion, Problems problems)
{
    public const int Most = 50;

    /// <exception cref="BadInput">Nothing was chosen, or more than fifty.</exception>
    public async Task<IReadOnlyList<NotRouted>> Run(IReadOnlyCollection<RouteDemand.Request> requests, CancellationToken ct)
    {
        if (requests.Count == 0) throw new BadInput("ids", "demand.none-chosen");
        if (requests.Count > Most) throw new BadInput("ids", "demand.too-many-chosen", Most);
        var refused = new List<NotRouted>();
        var form = occasion.OperationId;
        foreach (var request in requests)
        {
            var demand = request.Id ?? throw new NotFound("demand");
            occasion.OperationId = form is { } id ? Derive(id, demand) : null;
            if (await Refusal(request, ct) is { } reason) refused.Add(new(demand, reason));
            db.ChangeTracker.Clear();
        }
        occasion.OperationId = form;
        return refused;
    }

    private async Task<string?> Refusal(RouteDemand.Request request, CancellationToken ct)
    {
        try
        {
            await route.Run(request, ct);
            return null;
        }
        catch (Exception refusal) when (refusal is RuleBroken or BadInput or NotFound)
        {
            return problems.Describe(refusal).Title;
        }
    }

    private static Guid Derive(Guid form, Guid demand) => new(SHA256.HashData([.. form.ToByteArray(), .. demand.ToByteArray()]).AsSpan(0, 16));
}
