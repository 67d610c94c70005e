using System.Globalization;
using Lindian.Domain;
using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>A place in a list. Both orders end with the serial, which nobody shares.</summary>
public sealed record DemandCursor(DateTime NextDue, long Serial)
{
    public static DemandCursor Of(Demand demand) => new(demand.NextDue, demand.Serial);

    /// <param name="field">Where it was sent: after or before.</param>
    public static DemandCursor? Parse(string? text, string field = "after")
    {
        if (string.IsNullOrEmpty(text)) return null;
        var parts = text.Split('.');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && ticks <= DateTime.MaxValue.Ticks
            ? new DemandCursor(new DateTime(ticks, DateTimeKind.Utc), serial)
            : throw new BadInput(field, "list.cursor-wrong");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{NextDue.Ticks}.{Serial}");
}

/// <summary>Which rows of an ordered list: from the start, behind a cursor, or in front of one.</summary>
public sealed record DemandSeek(DemandCursor? From, bool Back, int Size)
{
    public static DemandSeek Of(DemandFilter filter, int size) => DemandCursor.Parse(filter.Before, "before") is { } before
        ? new(before, true, size)
        : new(DemandCursor.Parse(filter.After), false, size);

    public IQueryable<Demand> Cut(IOrderedQueryable<Demand> there, IOrderedQueryable<Demand> back) => (Back ? back : there).Take(Size);
}

/// <summary>Late first, or newest first; each by an index, from a cursor on.</summary>
public abstract record DemandOrder
{
    public static DemandOrder Of(DemandView view) => view is DemandView.All ? new NewestFirst() : new LateFirst();

    public abstract IQueryable<Demand> Page(IQueryable<Demand> all, DemandSeek seek);

    public abstract IEnumerable<Demand> Sort(IEnumerable<Demand> page);

    private sealed record LateFirst : DemandOrder
    {
        public override IQueryable<Demand> Page(IQueryable<Demand> all, DemandSeek seek)
        {
            if (seek.From is { } from)
                all = seek.Back
                    ? all.Where(d => d.NextDue < from.NextDue || (d.NextDue == from.NextDue && d.Serial < from.Serial))
                    : all.Where(d => d.NextDue > from.NextDue || (d.NextDue == from.NextDue && d.Serial > from.Serial));
            return seek.Cut(all.OrderBy(d => d.NextDue).ThenBy(d => d.Serial), all.OrderByDescending(d => d.NextDue).ThenByDescending(d => d.Serial));
        }

        public override IEnumerable<Demand> Sort(IEnumerable<Demand> page) => page.OrderBy(d => d.NextDue).ThenBy(d => d.Serial);
    }

    private sealed record NewestFirst : DemandOrder
    {
        public override IQueryable<Demand> Page(IQueryable<Demand> all, DemandSeek seek)
        {
            if (seek.From is { } from) all = seek.Back ? all.Where(d => d.Serial > from.Serial) : all.Where(d => d.Serial < from.Serial);
            return seek.Cut(all.OrderByDescending(d => d.Serial), all.OrderBy(d => d.Serial));
        }

        public override IEnumerable<Demand> Sort(IEnumerable<Demand> page) => page.OrderByDescending(d => d.Serial);
    }
}
