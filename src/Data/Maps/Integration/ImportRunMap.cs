using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Integration;

public static class IntegrationSets
{
    extension(AppDb db)
    {
        public DbSet<ImportRunRow> ImportRuns => db.Set<ImportRunRow>();
        public DbSet<ImportJobRow> ImportJobs => db.Set<ImportJobRow>();
        public DbSet<ImportPartRow> ImportParts => db.Set<ImportPartRow>();
        public DbSet<ImportRefusalRow> ImportRefusals => db.Set<ImportRefusalRow>();
        public DbSet<ImportMappingRow> ImportMappings => db.Set<ImportMappingRow>();
    }
}

internal sealed class ImportRunMap : IEntityTypeConfiguration<ImportRunRow>
{
    public void Configure(EntityTypeBuilder<ImportRunRow> builder) =>
        builder.ToTable("import_run").HasKey(r => new { r.FileHash, r.MappingHash, r.Target });
}

internal sealed class ImportJobMap : IEntityTypeConfiguration<ImportJobRow>
{
    public void Configure(EntityTypeBuilder<ImportJobRow> builder)
    {
        builder.ToTable("import_job").HasKey(j => j.Id);
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.State).IsConcurrencyToken();
        builder.HasIndex(j => j.CreatedAt);
        builder.HasIndex(j => j.State);
    }
}

internal sealed class ImportMappingMap : IEntityTypeConfiguration<ImportMappingRow>
{
    public void Configure(EntityTypeBuilder<ImportMappingRow> builder)
    {
        builder.ToTable("import_mapping").HasKey(m => new { m.Target, m.Name });
        builder.Property(m => m.Name).HasMaxLength(60);
    }
}

internal sealed class ImportPartMap : IEntityTypeConfiguration<ImportPartRow>
{
    public void Configure(EntityTypeBuilder<ImportPartRow> builder) => builder.ToTable("import_part").HasKey(p => new { p.JobId, p.No });
}

internal sealed class ImportRefusalMap : IEntityTypeConfiguration<ImportRefusalRow>
{
    public void Configure(EntityTypeBuilder<ImportRefusalRow> builder) => builder.ToTable("import_refusal").HasKey(r => new { r.JobId, r.Line });
}
