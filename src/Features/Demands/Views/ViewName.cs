using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>What a saved view may be called: something short, once per member, and nobody's number.</summary>
public sealed class ViewName(AppDb db, CurrentUser user)
{
    public const int Longest = 30;

    /// <param name="except">The view that is renamed.</param>
    public async Task<string> Checked(string? typed, Guid? except, CancellationToken ct)
    {
        var name = typed?.Trim() ?? "";
        if (name.Length == 0) throw new BadInput("name", "text.missing");
        if (name.Length > Longest) throw new BadInput("name", "text.too-long", Longest);
        if (PersonalKeys.AreIn(name)) throw new BadInput("name", "demand.view-personal-key");
        if (await db.SavedViews.AnyAsync(v => v.MemberId == user.MemberId && v.Name == name && v.Id != except, ct)) throw new RuleBroken("demand.view-name-taken", name);
        return name;
    }
}
