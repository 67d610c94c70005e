using System.Reflection;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Data.Delivery;

/// <summary>One delivery: reads the event, lets the handler work, saves its changes together with the end of the delivery.</summary>
internal static class DeliveryRun
{
    private static readonly MethodInfo CallTyped = typeof(DeliveryRun).GetMethod(nameof(Call), BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new InvalidOperationException(nameof(Call));

    public static async Task Handle(IServiceProvider services, DeliveryRow claimed, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var occasion = services.GetRequiredService<Occasion>();
        (occasion.Actor, occasion.Source) = (Actor.System, "delivery:" + claimed.Handler);
        var row = await db.Events.AsNoTracking().SingleAsync(e => e.SubjectId == claimed.SubjectId && e.Seq == claimed.Seq, ct);
        var happened = EventCatalog.Read(row);
        var entry = services.GetRequiredService<EventCatalog>().HandlersOf(happened).Single(h => h.Name == claimed.Handler);
        await (Task)(CallTyped.MakeGenericMethod(happened.GetType()).Invoke(null, [services.GetRequiredService(entry.Handler), happened, row, ct])
            ?? Task.CompletedTask);
        db.Deliveries.Remove(claimed);
        await db.SaveChangesAsync(ct);
    }

    private static Task Call<T>(object handler, IEvent happened, EventRow row, CancellationToken ct)
        where T : IEvent =>
        ((IOn<T>)handler).Handle(new Happened<T>(row.SubjectId, row.Seq, (T)happened, row.ActorId, row.HappenedAt), ct);
}
