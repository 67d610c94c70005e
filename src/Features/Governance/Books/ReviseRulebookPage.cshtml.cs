using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Governance.Books;

/// <summary>A new version of a rulebook, from a file or edited in place.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ReviseRulebookPage(Snapshot<Rulebooks> all, ReviseRulebook revise) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty]
    public int FromVersion { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Json { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>What somebody else changed while this was typed.</summary>
    public IReadOnlyList<DiffLine> Meanwhile { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        var book = (await all.Get(ct)).Find(Name);
        var newest = book.Newest;
        if (FromVersion != 0 && FromVersion != newest.Version && book.Versions.FirstOrDefault(v => v.Version == FromVersion) is { } seen)
            Meanwhile = LineDiff.Of(seen.Json, newest.Json);
        FromVersion = newest.Version;
        ModelState.Remove(nameof(FromVersion)); // the next save is made knowing what was shown
        Json ??= newest.Json;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Upload is { Length: > 0 })
        {
            using var reader = new StreamReader(Upload.OpenReadStream());
            Json = await reader.ReadToEndAsync(Ct);
        }
        await revise.Run(new(Name, FromVersion, Json ?? throw new BadInput("Json", "rulebook.empty"), Why), Ct);
        return Redirect($"/manage/governance/rulebooks/{Name}");
    }
}
