using Lindian.Data;
using Lindian.Data.Files;
using Lindian.Domain;
using Lindian.Domain.Photos;
using Lindian.Features.Demands;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Portal;

/// <summary>
/// A browser forgets the photos of a form that comes back refused. They are kept for an hour, and the form says that they are
/// there: sent again with a tick, without choosing them anew and without script.
/// </summary>
public sealed class KeptPhotos(PhotoDrafts drafts, PortalLimits limits, TimeProvider clock)
{
    /// <summary>Name of the box whose value is the token.</summary>
    public const string Field = "KeptPhotos";

    public sealed record Offer(string Token, int Count);

    /// <summary>What was chosen now, behind what was kept.</summary>
    /// <exception cref="BadInput">A photo that cannot be taken, or too many.</exception>
    public async Task<SentPhotos?> Read(HttpRequest request, IReadOnlyList<IFormFile>? files, CancellationToken ct)
    {
        var (kept, chosen) = (await Find(request, ct), await PhotoUpload.Read(files, ct));
        if (kept.Count == 0) return chosen;
        var all = new SentPhotos([.. kept, .. chosen?.All ?? []]);
        return all.All.Count > SentPhotos.MostPerDemand ? throw new BadInput("photos", "demand.too-many-photos", SentPhotos.MostPerDemand) : all;
    }

    /// <summary>Asked by a page that shows itself again after a refusal; null where there is nothing to keep.</summary>
    public async Task<Offer?> AfterRefusal(HttpContext visitor, CancellationToken ct)
    {
        var request = visitor.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return null;
        var (kept, sound) = (await Find(request, ct), new List<CleanPhoto>());
        foreach (var file in request.Form.Files.Where(f => f.Length > 0).Take(SentPhotos.MostPerDemand))
            if (await Sound(file, ct) is { } photo) sound.Add(photo);
        if (sound.Count == 0) return kept.Count == 0 ? null : new(request.Form[Field].ToString(), kept.Count);
        if (!limits.MayKeepPhotos(visitor)) return null;
        var all = kept.Concat(sound).Take(SentPhotos.MostPerDemand).ToList();
        return new(await drafts.Keep(all, clock.Now(), ct), all.Count);
    }

    private Task<IReadOnlyList<CleanPhoto>> Find(HttpRequest request, CancellationToken ct) => drafts.Find(request.Form[Field], clock.Now(), ct);

    private static async Task<CleanPhoto?> Sound(IFormFile file, CancellationToken ct)
    {
        try
        {
            return (await PhotoUpload.Read([file], ct))?.All[0];
        }
        catch (BadInput)
        {
            return null; // this one is what was refused
        }
    }
}
