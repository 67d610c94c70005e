using Lindian.Domain.Demands;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Demands;

public static class DemandSets
{
    extension(AppDb db)
    {
        public DbSet<Demand> Demands => db.Set<Demand>();
        public DbSet<Participant> Participants => db.Set<Participant>();
        public DbSet<SavedView> SavedViews => db.Set<SavedView>();
        public DbSet<AssignmentRow> Assignments => db.Set<AssignmentRow>();
        public DbSet<AssignmentItem> AssignmentItems => db.Set<AssignmentItem>();
        public DbSet<LotNonce> LotNonces => db.Set<LotNonce>();
    }
}

internal sealed class DemandMap : IEntityTypeConfiguration<Demand>
{
    public void Configure(EntityTypeBuilder<Demand> builder)
    {
        builder.Aggregate("demand");
        builder.Property(d => d.Serial);
        builder.HasIndex(d => d.Serial).IsUnique();
        builder.HasIndex(d => d.Number).IsUnique();
        builder.HasIndex(d => d.TrackingCode).IsUnique();
        // where most rows have nothing, the index holds the others alone: SQLite takes one of many nulls for useless and reads the whole table
        builder.HasIndex(d => d.ExternalId).HasFilter("external_id is not null");
        builder.HasIndex(d => new { d.CustomerId, d.Serial });
        builder.HasIndex(d => new { d.PremisesId, d.Serial }).HasFilter("premises_id is not null");
        builder.HasIndex(d => new { d.CommunityId, d.State, d.NextDue });
        builder.HasIndex(d => new { d.OwnerId, d.State, d.NextDue });
        builder.HasIndex(d => new { d.DepartmentId, d.State, d.NextDue });
        builder.HasIndex(d => new { d.RegionId, d.State, d.NextDue });
        builder.HasIndex(d => new { d.State, d.NextDue });
        // late first over several states at once: the dispatcher's queue, and all that is open
        builder.HasIndex(d => new { d.NextDue, d.Serial }, "i_x_demand_queue").HasFilter("state IN ('Received', 'Triaged')");
        builder.HasIndex(d => new { d.NextDue, d.Serial }, "i_x_demand_open")
            .HasFilter("state IN ('Received', 'Triaged', 'Dispatched', 'Accepted', 'InProgress', 'Replied', 'Reviewed', 'FollowedUp')");
        builder.HasIndex(d => new { d.TransformerAreaId, d.RaisedAt }).HasFilter("transformer_area_id is not null");
        builder.HasIndex(d => new { d.CommunityId, d.RaisedAt });
        builder.HasIndex(d => d.ParentId).HasFilter("parent_id is not null");
        builder.HasIndex(d => d.AppealedAt).HasFilter("appealed_at is not null");
        builder.HasIndex(d => d.Serial, "i_x_demand_danger").HasFilter("danger AND state IN ('Received', 'Triaged')");
        builder.HasIndex(d => d.SupervisedAt).HasFilter("supervised_at is not null");
        builder.ComplexProperty(d => d.SuspensionWish, w => w.IsRequired(false));
        builder.HasMany(d => d.Participants).WithOne().HasForeignKey(p => p.DemandId);
        builder.HasMany(d => d.Suspensions).WithOne().HasForeignKey(s => s.DemandId);
        builder.HasMany(d => d.Assists).WithOne().HasForeignKey(a => a.DemandId);
        builder.Navigation(d => d.Participants).AutoInclude();
        builder.Navigation(d => d.Suspensions).AutoInclude();
        builder.Navigation(d => d.Assists).AutoInclude();
        builder.Ignore(d => d.IsSuspended).Ignore(d => d.IsClosed);
    }
}

internal sealed class ParticipantMap : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.ToTable("demand_participant").HasKey(p => new { p.DemandId, p.MemberId, p.Part });
        builder.HasIndex(p => new { p.MemberId, p.Open, p.DemandId });
    }
}

internal sealed class SuspensionMap : IEntityTypeConfiguration<Suspension>
{
    public void Configure(EntityTypeBuilder<Suspension> builder)
    {
        builder.ToTable("demand_suspension").HasKey(s => new { s.DemandId, s.From });
        builder.HasIndex(s => new { s.To, s.Until });
    }
}

internal sealed class AssistMap : IEntityTypeConfiguration<Assist>
{
    public void Configure(EntityTypeBuilder<Assist> builder)
    {
        builder.ToTable("demand_assist").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.DemandId);
        builder.HasIndex(a => new { a.DepartmentId, a.DoneAt });
        builder.HasIndex(a => new { a.MemberId, a.DoneAt });
    }
}

internal sealed class LotNonceMap : IEntityTypeConfiguration<LotNonce>
{
    public void Configure(EntityTypeBuilder<LotNonce> builder) => builder.ToTable("lot_nonce").HasKey(l => l.DemandId);
}

internal sealed class SavedViewMap : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("demand_saved_view").HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.MemberId, v.Name }).IsUnique();
    }
}

internal sealed class AssignmentMap : IEntityTypeConfiguration<AssignmentRow>
{
    public void Configure(EntityTypeBuilder<AssignmentRow> builder)
    {
        builder.ToTable("demand_assignment").HasKey(a => a.JobId);
        builder.Property(a => a.JobId).ValueGeneratedNever();
    }
}

internal sealed class AssignmentItemMap : IEntityTypeConfiguration<AssignmentItem>
{
    public void Configure(EntityTypeBuilder<AssignmentItem> builder) => builder.ToTable("demand_assignment_item").HasKey(i => new { i.JobId, i.No });
}
