using Lindian.Domain;
using Lindian.Domain.Field;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lindian.Features.Field;

/// <summary>What an act said.</summary>
/// <param name="Conflicts">What a person must decide; the rest was done.</param>
public sealed record FieldAnswer(object? Answer = null, IReadOnlyList<string>? Notes = null, IReadOnlyList<FieldConflict>? Conflicts = null)
{
    public FieldOutcome Outcome => Conflicts is { Count: > 0 } ? FieldOutcome.Parked : Notes is { Count: > 0 } ? FieldOutcome.Merged : FieldOutcome.Applied;
}

/// <summary>An operation while it is being done.</summary>
public sealed record Doing(SentOperation Sent, IServiceProvider Services)
{
    public Guid Subject => Sent.Subject;

    public TBody Body<TBody>()
        where TBody : class =>
        Sent.Read<TBody>(Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);

    /// <summary>The pictures that came before it in pieces.</summary>
    /// <exception cref="BadInput"><c>attachment.missing</c>: one has not arrived whole.</exception>
    public async Task<IReadOnlyList<byte[]>> Pictures(int most, CancellationToken ct)
    {
        if (Sent.Attachments?.Count > most) throw new BadInput("attachments", "task.too-many-photos", most);
        var (store, found) = (Services.GetRequiredService<Attachments>(), new List<byte[]>());
        foreach (var id in (Sent.Attachments ?? []).Distinct())
        {
            found.Add(await store.Take(id, ct));
            await store.Forget(id, ct);
        }

        return found;
    }

    /// <summary>Nothing to do: it holds already.</summary>
    public FieldAnswer Holds() => new(Notes: [Services.GetRequiredService<Texts>()["field.holds-already"]]);
}

/// <summary>A kind of operation: who may send it, what its body is read as, and the use case that does it, saved by the caller.</summary>
/// <param name="Begins">Its subject is new, named by the phone, and the database finds out whether that name is taken.</param>
public sealed record FieldKind(string Name, IReadOnlyCollection<Role> Roles, Type Body, Func<Doing, CancellationToken, Task<FieldAnswer>> Run, bool Begins)
{
    public static FieldKind Of<TUseCase, TBody>(string name, string policy, Func<TUseCase, Doing, TBody, CancellationToken, Task<FieldAnswer>> run, bool begins = false)
        where TUseCase : notnull
        where TBody : class =>
        new(name, Policies.RolesIn(policy), typeof(TBody), (doing, ct) => run(doing.Services.GetRequiredService<TUseCase>(), doing, doing.Body<TBody>(), ct), begins);

    /// <summary>Every kind that a phone may send.</summary>
    public static IReadOnlyDictionary<string, FieldKind> All { get; } =
        new[] { TaskKinds.All, VisitKinds.All, RecordKinds.All }.SelectMany(kinds => kinds).ToDictionary(k => k.Name, StringComparer.Ordinal);
}
