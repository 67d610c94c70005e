using Lindian.Domain.Outages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Outages;

public static class OutageSets
{
    extension(AppDb db)
    {
        public DbSet<Outage> Outages => db.Set<Outage>();
        public DbSet<OutagePlace> OutagePlaces => db.Set<OutagePlace>();
    }
}

internal sealed class OutageMap : IEntityTypeConfiguration<Outage>
{
    public void Configure(EntityTypeBuilder<Outage> builder)
    {
        builder.Aggregate("outage");
        builder.HasIndex(o => o.EstimatedUntil).HasFilter("restored_at is null and cancelled_at is null");
        builder.HasIndex(o => o.From);
        builder.HasMany(o => o.Places).WithOne().HasForeignKey(p => p.OutageId);
        builder.Navigation(o => o.Places).AutoInclude();
        builder.Ignore(o => o.IsOpen).Ignore(o => o.Notice);
    }
}

internal sealed class OutagePlaceMap : IEntityTypeConfiguration<OutagePlace>
{
    public void Configure(EntityTypeBuilder<OutagePlace> builder)
    {
        builder.ToTable("outage_place").HasKey(p => new { p.OutageId, p.PlaceId });
        builder.HasIndex(p => p.PlaceId);
        builder.HasIndex(p => p.CommunityId);
        builder.Ignore(p => p.IsWhole);
    }
}
