using Lindian.Domain.Hall;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Hall;

public static class HallSets
{
    extension(AppDb db)
    {
        public DbSet<OpinionBox> OpinionBoxes => db.Set<OpinionBox>();
        public DbSet<BoxOpening> BoxOpenings => db.Set<BoxOpening>();
    }
}

internal sealed class OpinionBoxMap : IEntityTypeConfiguration<OpinionBox>
{
    public void Configure(EntityTypeBuilder<OpinionBox> builder)
    {
        builder.Aggregate("opinion_box");
        builder.HasIndex(b => b.UnitId);
        builder.HasIndex(b => b.KeeperId);
        builder.HasMany(b => b.Openings).WithOne().HasForeignKey(o => o.BoxId);
    }
}

internal sealed class BoxOpeningMap : IEntityTypeConfiguration<BoxOpening>
{
    public void Configure(EntityTypeBuilder<BoxOpening> builder) => builder.ToTable("box_opening").HasKey(o => new { o.BoxId, o.Day });
}
