using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// Opens, revises and moves units as a table says (O-1), parents first whatever the order of the rows. All rows are good and all
/// are taken, or none is. What is as the table says already stays untouched, so the same table twice changes nothing.
/// </summary>
public sealed class ImportUnits(AppDb db, CurrentUser user, Texts texts, TimeProvider clock) : UseCase<ImportUnits.Request, ImportReport>(db)
{
    public sealed record Request(IReadOnlyList<UnitLine> Lines, bool Apply);

    protected override async Task<ImportReport> Handle(Request request, CancellationToken ct)
    {
        if (!user.Sight.Everything) throw new RuleBroken("import.whole-company-only");
        var known = (await Db.Units.ToListAsync(ct)).ToDictionary(u => u.Code, StringComparer.Ordinal);
        var tally = new ImportTally(texts);
        foreach (var line in request.Lines.OrderBy(l => l.Kind ?? UnitKind.Company).ThenBy(l => l.Line))
            tally.Count(line.Line, line.Code, line.Errors, () => Take(line, known));
        return tally.Close(Db, request.Apply);
    }

    private (Unit Unit, bool New) Take(UnitLine line, Dictionary<string, Unit> known)
    {
        var (code, name, nameEn) = (UnitCode.Checked(line.Code), Typed.Required(line.Name, "name", 60), Typed.Optional(line.NameEn, "nameEn", 80));
        var kind = line.Kind ?? throw new BadInput("kind", "text.missing");
        var parent = line.Parent.Length == 0 ? null : known.GetValueOrDefault(line.Parent) ?? throw new BadInput("parent", "import.unknown-value", line.Parent);
        var facts = kind == UnitKind.Community ? line.Community.Checked() : null;
        if (known.TryGetValue(code, out var unit))
        {
            if (unit.Kind != kind) throw new RuleBroken("unit.kind-stays");
            unit.Revise(name, nameEn, facts);
            if (parent is not null && parent.Id != unit.ParentId) unit.Move(parent, clock.Now(), clock.Now());
            return (unit, false);
        }
        if (kind == UnitKind.Company && known.Values.Any(u => u.Kind == UnitKind.Company)) throw new RuleBroken("unit.one-company");
        known[code] = unit = Unit.Open(kind, parent, code, name, nameEn, facts);
        Db.Add(unit);
        return (unit, true);
    }
}
