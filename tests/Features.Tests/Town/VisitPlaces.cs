using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain.Organization;
using Lindian.Domain.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests;

/// <summary>Where a community lies, and what its poster and its screen say.</summary>
public static class VisitPlaces
{
    extension(Quarter quarter)
    {
        public Task Lies(Place place) => quarter.Town.InDb(async (db, _) =>
        {
            var unit = await db.Set<Unit>().SingleAsync(u => u.Id == quarter.Community.Id);
            unit.Revise(unit.Name, unit.NameEn, unit.Community! with { Latitude = place.Latitude, Longitude = place.Longitude });
            return await db.SaveChangesAsync();
        });

        /// <summary>What the poster says, read from the database as nobody else can.</summary>
        public async Task<string> Poster(int version = 1) => VisitCode.Poster(quarter.Community.Code, version, await quarter.Key(version)).At($"https://power.example/c/{quarter.Community.Code}");

        public async Task<string> Screen(DateTime at, int version = 1) => VisitCode.Screen(quarter.Community.Code, version, await quarter.Key(version), at).At($"https://power.example/c/{quarter.Community.Code}");

        private Task<byte[]> Key(int version) => quarter.Town.InDb(async (db, services) =>
        {
            var key = await db.CodeKeys.SingleAsync(k => k.CommunityId == quarter.Community.Id && k.Version == version);
            var vault = services.GetRequiredService<Vault>();
            await vault.Load([quarter.Community.Id], CancellationToken.None);
            return vault.OpenBytes(key.Secret)!;
        });
    }
}
