using System.Net.Http.Headers;
using System.Text.Json;
using Lindian.Domain.Tests.Photos;
using Lindian.Features.Visits.Records;
using Lindian.Features.Visits.Stays;

namespace Lindian.Features.Tests;

/// <summary>What people do with service records, over HTTP.</summary>
public static class RecordTalk
{
    /// <summary>A name drawn in two strokes.</summary>
    public const string Strokes = "10,40,0 20,30,16 35,22,32 50,30,48 62,44,64 80,40,80;30,60,300 45,58,316 70,61,332 95,57,348";

    extension(Person person)
    {
        public async Task<MakeRecord.Made> Records(CheckIn.Answer visit, string words, string kind = "SAFETY-CHECK", Guid? premises = null) => (await person.Posts("/api/service-records", new
        {
            kind, words, place = new { visitId = visit.Id, premisesId = premises },
            readings = new[] { new { name = "正向有功", value = 1234.5, unit = "kWh" }, new { name = "漏电动作电流", value = 22.0, unit = "mA" } },
        })).As<MakeRecord.Made>();

        public async Task<AddRecordPhoto.Added> Photographs(MakeRecord.Made record, byte[] picture, DateTime takenAt, string latitude = "31.3215", string longitude = "120.9876") =>
            (await person.Uploads($"/api/service-records/{record.Id}/photos", picture, new() { ["takenAt"] = takenAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture), ["latitude"] = latitude, ["longitude"] = longitude })).As<AddRecordPhoto.Added>();

        public async Task<SignRecord.Signed> LetsSign(MakeRecord.Made record, string? shownHash = null) =>
            (await person.Posts($"/api/service-records/{record.Id}/signature", new { strokes = Strokes, signer = "Customer", shownHash })).As<SignRecord.Signed>();

        public async Task<SeenRecord> Sees(MakeRecord.Made record) => (await person.Gets($"/api/service-records/{record.Id}")).As<SeenRecord>();

        /// <summary>A file with fields beside it, as a phone sends it.</summary>
        public async Task<Reply> Uploads(string url, byte[] file, Dictionary<string, string> fields)
        {
            using var form = new MultipartFormDataContent();
            using var content = new ByteArrayContent(file);
            content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(content, "photo", "photo.jpg");
            foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
            using var me = JsonDocument.Parse(await person.Http.GetStringAsync("/api/session"));
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = form };
            request.Headers.Add("X-Antiforgery", me.RootElement.GetProperty("antiforgery").GetString());
            request.Headers.Add("Operation-Id", NewId.Next().ToString());
            using var response = await person.Http.SendAsync(request);
            return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), null);
        }
    }

    /// <summary>A record with two readings and two photos, signed by the customer.</summary>
    public static async Task<MakeRecord.Made> SignedRecord(this Person person, CheckIn.Answer visit, int number)
    {
        var record = await person.Records(visit, $"检查 {number} 号表箱，更换漏电保护器");
        for (var i = 0; i < 2; i++) await person.Photographs(record, Pictures.Jpeg(Pictures.Segment(0xE2, [.. "ICC_PROFILE\0"u8, (byte)number, (byte)i])), visit.At.AddMinutes(i));
        await person.LetsSign(record, (await person.Sees(record)).ShownHash);
        return record;
    }
}
