using System.Globalization;
using Lindian.Domain;
using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>Where a page of a list ended. Both orders end with the serial, which nobody shares.</summary>
public sealed record DemandCursor(DateTime NextDue, long Serial)
{
    public static DemandCursor Of(Demand last) => new(last.NextDue, last.Serial);

    public static DemandCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var parts = text.Split('.');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && ticks <= DateTime.MaxValue.Ticks
            ? new DemandCursor(new DateTime(ticks, DateTimeKind.Utc), serial)
            : throw new BadInput("after", "list.cursor-wrong");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{NextDue.Ticks}.{Serial}");
}

/// <summary>Late first, or newest first; each by an index, from a cursor on.</summary>
public abstract record DemandOrder
{
    public static DemandOrder Of(DemandView view) => view is DemandView.All ? new NewestFirst() : new LateFirst();

    public abstract IQueryable<Demand> Page(IQueryable<Demand> all, DemandCursor? after, int size);

    public abstract IEnumerable<Demand> Sort(IEnumerable<Demand> page);

    private sealed record LateFirst : DemandOrder
    {
        public override IQueryable<Demand> Page(IQueryable<Demand> all, DemandCursor? after, int size)
        {
            if (after is not null) all = all.Where(d => d.NextDue > after.NextDue || (d.NextDue == after.NextDue && d.Serial > after.Serial));
            return all.OrderBy(d => d.NextDue).ThenBy(d => d.Serial).Take(size);
        }

        public override IEnumerable<Demand> Sort(IEnumerable<Demand> page) => page.OrderBy(d => d.NextDue).ThenBy(d => d.Serial);
    }

    private sealed record NewestFirst : DemandOrder
    {
        public override IQueryable<Demand> Page(IQueryable<Demand> all, DemandCursor? after, int size)
        {
            if (after is not null) all = all.Where(d => d.Serial < after.Serial);
            return all.OrderByDescending(d => d.Serial).Take(size);
        }

        public override IEnumerable<Demand> Sort(IEnumerable<Demand> page) => page.OrderByDescending(d => d.Serial);
    }
}
