using System.Globalization;
using Lindian.Domain.Tasks;
using Lindian.Features.Demands;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Tasks.Pages;

/// <summary>Reads what somebody filled in on the page of a task: fields as <c>f.CODE</c>, their photos as <c>p.CODE</c>, what was seen as <c>s.CODE</c>.</summary>
public sealed class FilledForm(TaskDesk desk)
{
    public async Task<(IReadOnlyList<AnswerFields.Answer> Answers, IReadOnlyList<FillForm.FieldPhotos> Photos)> Read(Guid id, IFormCollection sent, CancellationToken ct)
    {
        var form = await desk.FormOf(await desk.Open(id, null, ct), ct);
        var answers = form.Fields.Where(f => sent.ContainsKey("f." + f.Code) || (f.Input == FieldType.Check && sent.ContainsKey("s." + f.Code))).Select(f => Answer(f, sent)).ToList();
        var photos = new List<FillForm.FieldPhotos>();
        foreach (var field in form.Fields)
            if (await PhotoUpload.Read([.. sent.Files.Where(x => x.Name == "p." + field.Code)], ct) is { } some) photos.Add(new(field.Code, some));
        return (answers, photos);
    }

    private static AnswerFields.Answer Answer(FormField field, IFormCollection sent) =>
        new(field.Code, sent["f." + field.Code].FirstOrDefault(), null, int.TryParse(sent["s." + field.Code], CultureInfo.InvariantCulture, out var seen) ? seen : null);
}
