using Lindian.Domain.Field;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Field;

public static class FieldSets
{
    extension(AppDb db)
    {
        public DbSet<FieldDevice> FieldDevices => db.Set<FieldDevice>();
        public DbSet<FieldAttachment> FieldAttachments => db.Set<FieldAttachment>();
        public DbSet<AttachmentPiece> AttachmentPieces => db.Set<AttachmentPiece>();
    }
}

internal sealed class FieldDeviceMap : IEntityTypeConfiguration<FieldDevice>
{
    public void Configure(EntityTypeBuilder<FieldDevice> builder)
    {
        builder.Aggregate("field_device");
        builder.HasIndex(d => new { d.MemberId, d.Installation }).IsUnique();
        builder.HasIndex(d => d.Digest).IsUnique();
    }
}

internal sealed class FieldAttachmentMap : IEntityTypeConfiguration<FieldAttachment>
{
    public void Configure(EntityTypeBuilder<FieldAttachment> builder)
    {
        builder.ToTable("field_attachment").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Received).IsConcurrencyToken();
        builder.HasIndex(a => a.BegunAt);
        builder.HasIndex(a => a.MemberId);
    }
}

internal sealed class AttachmentPieceMap : IEntityTypeConfiguration<AttachmentPiece>
{
    public void Configure(EntityTypeBuilder<AttachmentPiece> builder) => builder.ToTable("attachment_piece").HasKey(p => new { p.AttachmentId, p.Offset });
}
