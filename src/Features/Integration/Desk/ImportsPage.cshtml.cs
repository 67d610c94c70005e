using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Integration.Desk;

/// <summary>Where demands and customers are imported: the way in for a file, and the imports of late.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ImportsPage(ImportDesk desk, UploadTable upload) : WorkPage
{
    private const int Shown = 20;

    public IReadOnlyList<ImportLine> Jobs { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Jobs = await desk.Latest(Shown, ct);

    public async Task<IActionResult> OnPostAsync([Required] IFormFile file, string target = "demands")
    {
        await using var content = file.OpenReadStream();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, Ct));
        content.Position = 0;
        var job = await upload.Run(new(target, file.FileName, hash) { Content = content }, Ct);
        return Redirect($"/manage/import/{job.Id}");
    }
}
