using Lindian.Domain.Organization;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Organization;

/// <summary>One member as a row of a file.</summary>
/// <param name="Roles">Null when the table has no such column: roles then stay as they are.</param>
public sealed record MemberLine(
    long Line, string StaffNumber, string Name, string Unit, string? WorkPhone, IReadOnlyList<RoleAt>? Roles, IReadOnlyList<RowError> Errors);

/// <summary>A role for the unit with that code, written <c>role@code</c>; several are parted by semicolons.</summary>
public sealed record RoleAt(Role Role, string Unit);

/// <summary>Members as a table, to be read and to be written; the two understand each other.</summary>
public sealed class MemberTable(UploadedTable upload, Texts texts, Wordings wordings)
{
    public const string Prefix = "column.member";
    private static readonly string[] Fields = ["staffNumber", "name", "unit", "workPhone", "roles"];

    public IReadOnlyList<string> Header => [.. Fields.Select(f => upload.Column(Prefix, f))];

    public async Task<IReadOnlyList<MemberLine>> Read(IFormFile file, CancellationToken ct) => [.. (await upload.Read(file, Prefix, Fields, ct)).Select(Line)];

    public IReadOnlyList<object?> Row(Member member, Organisation tree) =>
    [
        member.StaffNumber, member.Name, tree.Unit(member.UnitId)?.Code, member.WorkPhone,
        string.Join(';', member.Grants.Select(g => $"{texts[$"role.{g.Role}"]}@{tree.Unit(g.UnitId)?.Code}").Order(StringComparer.Ordinal)),
    ];

    private MemberLine Line(MappedRow row)
    {
        var errors = new List<RowError>();
        var roles = row.Has("roles") ? Roles(row.Text("roles", 2000) ?? "", row.Number, errors) : null;
        var line = new MemberLine(row.Number, row.Required("staffNumber", 20), row.Required("name", 40), row.Required("unit", 40), row.Text("workPhone", 30), roles, errors);
        errors.AddRange(wordings.Of(row, Prefix));
        return line;
    }

    private List<RoleAt> Roles(string written, long line, List<RowError> errors)
    {
        var roles = new List<RoleAt>();
        foreach (var part in written.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (role, unit) = part.Split('@', StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : (part, "");
            if (wordings.Of<Role>("role", role, line, upload.Column(Prefix, "roles"), errors) is { } known) roles.Add(new RoleAt(known, unit));
        }
        return roles;
    }
}
