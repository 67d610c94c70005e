using Lindian.Domain.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Governance;

public static class GovernanceSets
{
    extension(AppDb db)
    {
        public DbSet<WorkNorm> Norms => db.Set<WorkNorm>();
        public DbSet<Rulebook> Rulebooks => db.Set<Rulebook>();
        public DbSet<CalendarYear> CalendarYears => db.Set<CalendarYear>();
        public DbSet<WorkingHours> WorkingHours => db.Set<WorkingHours>();
        public DbSet<ClockRow> Clocks => db.Set<ClockRow>();
    }
}

internal sealed class WorkNormMap : IEntityTypeConfiguration<WorkNorm>
{
    public void Configure(EntityTypeBuilder<WorkNorm> builder)
    {
        builder.Aggregate("norm");
        builder.HasIndex(n => n.Code).IsUnique();
        builder.OwnsMany(n => n.Versions, v =>
        {
            v.ToTable("norm_version").WithOwner().HasForeignKey("NormId");
            v.HasKey("NormId", nameof(NormVersion.Version));
            v.Property(x => x.Version).ValueGeneratedNever();
            v.Property(x => x.Terms).AsJson();
            v.Ignore(x => x.Unverified).Ignore(x => x.Limits);
        });
    }
}

internal sealed class RulebookMap : IEntityTypeConfiguration<Rulebook>
{
    public void Configure(EntityTypeBuilder<Rulebook> builder)
    {
        builder.Aggregate("rulebook");
        builder.HasIndex(b => b.Name).IsUnique();
        builder.Ignore(b => b.Newest);
        builder.OwnsMany(b => b.Versions, v =>
        {
            v.ToTable("rulebook_version").WithOwner().HasForeignKey("RulebookId");
            v.HasKey("RulebookId", nameof(RulebookVersion.Version));
            v.Property(x => x.Version).ValueGeneratedNever();
            v.Property(x => x.Why).HasMaxLength(RulebookVersion.LongestReason);
        });
    }
}

internal sealed class CalendarYearMap : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> builder)
    {
        builder.Aggregate("calendar_year");
        builder.HasIndex(y => y.Year).IsUnique();
        builder.Property(y => y.Days).AsJson();
    }
}

internal sealed class WorkingHoursMap : IEntityTypeConfiguration<WorkingHours>
{
    public void Configure(EntityTypeBuilder<WorkingHours> builder)
    {
        builder.Aggregate("working_hours");
        builder.Property(h => h.History).AsJson();
    }
}

internal sealed class ClockMap : IEntityTypeConfiguration<ClockRow>
{
    public void Configure(EntityTypeBuilder<ClockRow> builder)
    {
        builder.ToTable("clock").HasKey(c => new { c.SubjectId, c.Step, c.Kind });
        builder.HasIndex(c => new { c.MetAt, c.Due });
        builder.HasIndex(c => c.SubjectId).HasFilter("met_at is null");
    }
}
