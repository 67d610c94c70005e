using Lindian.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps;

internal sealed class FileMap : IEntityTypeConfiguration<FileRow>
{
    public void Configure(EntityTypeBuilder<FileRow> builder)
    {
        builder.ToTable("file").HasKey(f => f.Id);
        builder.HasIndex(f => new { f.SubjectId, f.Number }).IsUnique();
        builder.HasIndex(f => f.PersonId);
    }
}

internal sealed class PhotoDraftMap : IEntityTypeConfiguration<PhotoDraft>
{
    public void Configure(EntityTypeBuilder<PhotoDraft> builder)
    {
        builder.ToTable("photo_draft").HasKey(d => d.Id);
        builder.Property(d => d.Token).HasMaxLength(64);
        builder.HasIndex(d => d.Token);
        builder.HasIndex(d => d.KeptUntil);
    }
}

internal sealed class FileContentMap : IEntityTypeConfiguration<FileContent>
{
    public void Configure(EntityTypeBuilder<FileContent> builder) => builder.ToTable("file_content").HasKey(f => f.Id);
}
