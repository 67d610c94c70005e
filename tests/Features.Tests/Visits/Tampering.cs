using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Files;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain.Visits;
using Lindian.Features.Visits.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Lindian.Features.Tests.Visits;

/// <summary>Somebody who holds the database and the keys and changes one thing of a signed record, and puts it back.</summary>
internal sealed class Tampering(AppDb db, Vault vault, Random dice)
{
    private EntityEntry? touched;
    private PropertyValues? before;

    /// <summary>Changes something and tells its name, as a verifier is to say it.</summary>
    public async Task<string> Change(Guid recordId)
    {
        var record = await db.ServiceRecords.SingleAsync(r => r.Id == recordId);
        await vault.Load([record.KeyHolder], CancellationToken.None);
        var photo = record.Photos[dice.Next(record.Photos.Count)];
        var name = dice.Next(17) switch
        {
            0 => Set(record, nameof(record.Kind), "OTHER", "kind"),
            1 => Set(record, nameof(record.DoneAt), record.DoneAt.AddMilliseconds(1 + dice.Next(100_000)), "done-at"),
            2 => Set(record, nameof(record.ReceivedAt), record.ReceivedAt.AddMilliseconds(-1 - dice.Next(100_000)), "received-at"),
            3 => Set(record, nameof(record.MemberId), NewId.Next(), "member"),
            4 => Set(record, nameof(record.PremisesId), NewId.Next(), "premises"),
            5 => Set(record, nameof(record.VisitId), NewId.Next(), "visit"),
            6 => Set(record, nameof(record.ReceiptCode), $"{dice.Next()}", "receipt"),
            7 => Set(record, nameof(record.TaskId), NewId.Next(), "task"),
            8 => await Content(record, c => c with { Words = Spoil(c.Words) }, "words"),
            9 => await Content(record, c => c with { Readings = [c.Readings[0] with { Value = c.Readings[0].Value + 0.1m }, c.Readings[1]] }, "reading.1"),
            10 => await Content(record, c => c with { Readings = [c.Readings[0]] }, "reading.2"),
            11 => Set(photo, nameof(photo.TakenAt), photo.TakenAt?.AddSeconds(1), $"photo.{photo.Number}.taken-at"),
            12 => Set(photo, nameof(photo.TakenPlace), vault.Seal(record.KeyHolder, "31.4,120.9"), $"photo.{photo.Number}.place"),
            13 => await Picture(record, photo),
            14 => await Signature(record, s => Set(s, nameof(s.SignedAt), s.SignedAt.AddSeconds(-1 - dice.Next(5000)), "signed-at")),
            15 => await Signature(record, s => Set(s, nameof(s.Signer), Signer.Family, "signer")),
            _ => await Signature(record, Strokes),
        };
        await db.SaveChangesAsync();
        return name;
    }

    public async Task Restore()
    {
        touched!.CurrentValues.SetValues(before!);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private string Set(object row, string property, object? value, string name)
    {
        (touched, before) = (db.Entry(row), db.Entry(row).CurrentValues.Clone());
        touched.Property(property).CurrentValue = value;
        return name;
    }

    private async Task<string> Content(ServiceRecord record, Func<RecordContent, RecordContent> change, string name)
    {
        var words = await db.Words.SingleAsync(w => w.Id == record.ContentId);
        var content = JsonSerializer.Deserialize<RecordContent>(vault.Open(words.Text)!, EventCatalog.Json)!;
        return Set(words, nameof(words.Text), vault.Seal(record.KeyHolder, JsonSerializer.Serialize(change(content), EventCatalog.Json)), name);
    }

    private async Task<string> Picture(ServiceRecord record, RecordPhoto photo)
    {
        var file = await db.Set<FileContent>().SingleAsync(f => f.Id == photo.FileId);
        var bytes = vault.OpenBytes(file.Content)!;
        bytes[dice.Next(bytes.Length)] ^= (byte)(1 << dice.Next(8));
        return Set(file, nameof(file.Content), vault.Seal(record.KeyHolder, bytes), $"photo.{photo.Number}.content");
    }

    private async Task<string> Signature(ServiceRecord record, Func<RecordSignature, string> change) => change(await db.RecordSignatures.SingleAsync(s => s.Id == record.SignatureId));

    private string Strokes(RecordSignature signature)
    {
        var shown = JsonSerializer.Deserialize<ShownRecord>(vault.Open(signature.Shown)!, EventCatalog.Json)!;
        var parts = shown.Parts.Select(p => p.Name == "strokes" ? p with { Value = Spoil(p.Value) } : p).ToList();
        var holder = db.ServiceRecords.Local.Single(r => r.Id == signature.RecordId).KeyHolder;
        return Set(signature, nameof(signature.Shown), vault.Seal(holder, JsonSerializer.Serialize(shown with { Parts = parts }, EventCatalog.Json)), "strokes");
    }

    private string Spoil(string text)
    {
        var at = dice.Next(text.Length);
        return text[..at] + (text[at] == '7' ? '8' : '7') + text[(at + 1)..];
    }
}
