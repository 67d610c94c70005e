using Lindian.Domain.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Portal;

public static class PortalSets
{
    extension(AppDb db)
    {
        public DbSet<Notice> Notices => db.Set<Notice>();
        public DbSet<PublicAnswer> PublicAnswers => db.Set<PublicAnswer>();
    }
}

internal sealed class NoticeMap : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Aggregate("notice");
        builder.HasIndex(n => new { n.UnitId, n.To });
    }
}

internal sealed class PublicAnswerMap : IEntityTypeConfiguration<PublicAnswer>
{
    public void Configure(EntityTypeBuilder<PublicAnswer> builder)
    {
        builder.Aggregate("public_answer");
        builder.HasIndex(a => a.DemandId);
        builder.HasIndex(a => a.PublishedAt);
    }
}
