using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Integration;

public static class IntegrationSets
{
    extension(AppDb db)
    {
        public DbSet<ImportRunRow> ImportRuns => db.Set<ImportRunRow>();
    }
}

internal sealed class ImportRunMap : IEntityTypeConfiguration<ImportRunRow>
{
    public void Configure(EntityTypeBuilder<ImportRunRow> builder) =>
        builder.ToTable("import_run").HasKey(r => new { r.FileHash, r.MappingHash, r.Target });
}
