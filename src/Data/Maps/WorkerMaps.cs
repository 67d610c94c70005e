using Lindian.Data.Audit;
using Lindian.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps;

public static class WorkerSets
{
    extension(AppDb db)
    {
        public DbSet<ChainRow> Chain => db.Set<ChainRow>();
        public DbSet<JobRow> Jobs => db.Set<JobRow>();
    }
}

internal sealed class ChainMap : IEntityTypeConfiguration<ChainRow>
{
    public void Configure(EntityTypeBuilder<ChainRow> builder)
    {
        builder.ToTable("chain").HasKey(c => c.No);
        builder.Property(c => c.No).ValueGeneratedNever();
        builder.HasIndex(c => new { c.Reference, c.Seq, c.Kind }).IsUnique();
    }
}

internal sealed class LeaseMap : IEntityTypeConfiguration<LeaseRow>
{
    public void Configure(EntityTypeBuilder<LeaseRow> builder) => builder.ToTable("lease").HasKey(l => l.Name);
}

internal sealed class JobMap : IEntityTypeConfiguration<JobRow>
{
    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        builder.ToTable("job").HasKey(j => j.Id);
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.State).IsConcurrencyToken();
        builder.HasIndex(j => new { j.Kind, j.CreatedAt });
        builder.Ignore(j => j.IsOpen);
    }
}
