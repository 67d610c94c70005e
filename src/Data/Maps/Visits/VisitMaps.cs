using Lindian.Domain.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Visits;

public static class VisitSets
{
    extension(AppDb db)
    {
        public DbSet<CodeKey> CodeKeys => db.Set<CodeKey>();
        public DbSet<Visit> Visits => db.Set<Visit>();
        public DbSet<VisitPosition> VisitPositions => db.Set<VisitPosition>();
        public DbSet<ServiceRecord> ServiceRecords => db.Set<ServiceRecord>();
        public DbSet<RecordSignature> RecordSignatures => db.Set<RecordSignature>();
        public DbSet<SealKey> SealKeys => db.Set<SealKey>();
        public DbSet<Survey> Surveys => db.Set<Survey>();
    }
}

internal sealed class CodeKeyMap : IEntityTypeConfiguration<CodeKey>
{
    public void Configure(EntityTypeBuilder<CodeKey> builder)
    {
        builder.Aggregate("code_key");
        builder.HasIndex(k => new { k.CommunityId, k.Version }).IsUnique();
    }
}

internal sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.Aggregate("visit");
        builder.Property(v => v.Findings).AsJson();
        builder.Ignore(v => v.IsOpen).Ignore(v => v.AwaitsDecision);
        builder.HasIndex(v => new { v.MemberId, v.From });
        builder.HasIndex(v => new { v.CommunityId, v.From });
        builder.HasIndex(v => new { v.DeviceId, v.From });
        builder.HasIndex(v => v.From).HasFilter("\"to\" is null");
        builder.HasIndex(v => new { v.CommunityId, v.From }, "i_x_visit_doubtful").HasFilter("grade = 'Doubtful' and verdict is null");
    }
}

internal sealed class VisitPositionMap : IEntityTypeConfiguration<VisitPosition>
{
    public void Configure(EntityTypeBuilder<VisitPosition> builder)
    {
        builder.ToTable("visit_position").HasKey(p => new { p.VisitId, p.AtEnd });
        builder.HasIndex(p => p.At);
    }
}
