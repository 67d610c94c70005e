using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Visits.Stays;

namespace Lindian.Features.Tests;

/// <summary>What people do with visits, over HTTP.</summary>
public static class VisitTalk
{
    public static readonly Place Centre = new(31.3215, 120.9876);

    extension(Person person)
    {
        public async Task<CheckIn.Answer> ChecksIn(Quarter quarter, string? code = null, object? position = null, Offline? by = null) =>
            by is null ? (await person.TriesToCheckIn(quarter, code, position)).As<CheckIn.Answer>()
                : await by.Does<CheckIn.Answer>(person, "visit.check-in", NewId.Next(), new { communityId = quarter.Community.Id, code, position });

        public Task<Reply> TriesToCheckIn(Quarter quarter, string? code = null, object? position = null) =>
            person.Posts("/api/visits", new { communityId = quarter.Community.Id, code, position });

        public async Task<CheckOut.Answer> ChecksOut(CheckIn.Answer visit, Offline? by = null) =>
            by is null ? (await person.Posts($"/api/visits/{visit.Id}/check-out")).As<CheckOut.Answer>() : await by.Does<CheckOut.Answer>(person, "visit.check-out", visit.Id, new { });

        public async Task<SeenVisit> Sees(CheckIn.Answer visit) => (await person.Gets($"/api/visits/{visit.Id}")).As<SeenVisit>();

        /// <summary>Its code is made and its centre is known, as where the product is in use.</summary>
        public async Task MakesCodes(Quarter quarter, int times = 1)
        {
            for (var i = 0; i < times; i++) (await person.Posts($"/api/communities/{quarter.Community.Id}/check-in-code/key")).Status.ShouldBe(200);
        }
    }

    /// <summary>Noon of a business day that is over: hours around it stay on one day, whenever the test runs.</summary>
    public static DateTime NoonBefore(this Town town, int days = 1) => BusinessTime.StartOf(BusinessTime.Day(town.Clock.GetUtcNow().UtcDateTime).AddDays(-days)).AddHours(12);

    /// <summary>A position as a phone tells it.</summary>
    public static object At(Place place, double accuracy = 20, bool mock = false) => new { latitude = place.Latitude, longitude = place.Longitude, accuracy, mock };
}
