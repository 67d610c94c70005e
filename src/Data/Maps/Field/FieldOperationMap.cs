using Lindian.Domain.Field;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Field;

public static class FieldOperationSets
{
    extension(AppDb db)
    {
        public DbSet<FieldOperation> FieldOperations => db.Set<FieldOperation>();
    }
}

internal sealed class FieldOperationMap : IEntityTypeConfiguration<FieldOperation>
{
    public void Configure(EntityTypeBuilder<FieldOperation> builder)
    {
        builder.ToTable("field_operation").HasKey(o => new { o.MemberId, o.Id });
        builder.Ignore(o => o.IsDone);
        builder.HasIndex(o => new { o.MemberId, o.ReceivedAt }).HasFilter("outcome = 'Parked' and mended_by_id is null");
        builder.HasIndex(o => new { o.MemberId, o.DeviceId, o.Sequence });
        builder.HasIndex(o => o.SubjectId);
        builder.HasIndex(o => o.ReceivedAt);
    }
}
