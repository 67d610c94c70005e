using Lindian.Domain.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Visits;

internal sealed class ServiceRecordMap : IEntityTypeConfiguration<ServiceRecord>
{
    public void Configure(EntityTypeBuilder<ServiceRecord> builder)
    {
        builder.Aggregate("service_record");
        builder.HasIndex(r => r.ReceiptCode).IsUnique();
        builder.HasIndex(r => new { r.MemberId, r.DoneAt });
        builder.HasIndex(r => new { r.CommunityId, r.DoneAt });
        builder.HasIndex(r => r.VisitId);
        builder.HasIndex(r => r.DemandId);
        builder.HasIndex(r => r.CustomerId);
        builder.HasIndex(r => r.PremisesId);
        builder.Ignore(r => r.KeyHolder);
        builder.HasMany(r => r.Photos).WithOne().HasForeignKey(p => p.RecordId);
        builder.Navigation(r => r.Photos).AutoInclude();
    }
}

internal sealed class RecordPhotoMap : IEntityTypeConfiguration<RecordPhoto>
{
    public void Configure(EntityTypeBuilder<RecordPhoto> builder) => builder.ToTable("record_photo").HasKey(p => new { p.RecordId, p.Number });
}

internal sealed class RecordSignatureMap : IEntityTypeConfiguration<RecordSignature>
{
    public void Configure(EntityTypeBuilder<RecordSignature> builder)
    {
        builder.ToTable("record_signature").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.RecordId);
    }
}

internal sealed class SealKeyMap : IEntityTypeConfiguration<SealKey>
{
    public void Configure(EntityTypeBuilder<SealKey> builder)
    {
        builder.ToTable("seal_key").HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.HasIndex(k => k.Version).IsUnique();
    }
}

internal sealed class SurveyMap : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.Aggregate("survey");
        builder.Property(s => s.DemandIds).AsJson();
        builder.Ignore(s => s.KeyHolder);
        builder.HasIndex(s => new { s.MemberId, s.FilledAt });
        builder.HasIndex(s => new { s.CommunityId, s.FilledAt });
        builder.HasIndex(s => s.VisitId);
        builder.HasIndex(s => s.PremisesId);
    }
}
