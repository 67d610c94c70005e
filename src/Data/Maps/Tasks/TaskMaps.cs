using Lindian.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Tasks;

public static class TaskSets
{
    extension(AppDb db)
    {
        public DbSet<WorkTask> WorkTasks => db.Set<WorkTask>();
        public DbSet<TaskAnswer> TaskAnswers => db.Set<TaskAnswer>();
        public DbSet<TaskHelp> TaskHelps => db.Set<TaskHelp>();
        public DbSet<TaskPlan> TaskPlans => db.Set<TaskPlan>();
        public DbSet<MemberSkill> MemberSkills => db.Set<MemberSkill>();
        public DbSet<CalendarKey> CalendarKeys => db.Set<CalendarKey>();
    }
}

internal sealed class WorkTaskMap : IEntityTypeConfiguration<WorkTask>
{
    public void Configure(EntityTypeBuilder<WorkTask> builder)
    {
        builder.Aggregate("work_task");
        builder.HasIndex(t => t.Serial).IsUnique();
        builder.HasIndex(t => t.Number).IsUnique();
        builder.HasIndex(t => new { t.OwnerId, t.State, t.Due });
        builder.HasIndex(t => new { t.PoolId, t.State, t.Due });
        builder.HasIndex(t => new { t.RegionId, t.State, t.Due });
        builder.HasIndex(t => new { t.CommunityId, t.State, t.Due });
        builder.HasIndex(t => new { t.State, t.Due });
        builder.HasIndex(t => t.MadeById);
        builder.HasIndex(t => t.DemandId).HasFilter("demand_id is not null");
        builder.HasIndex(t => t.CustomerId).HasFilter("customer_id is not null");
        builder.HasIndex(t => t.DispatchId).HasFilter("dispatch_id is not null");
        // exactly once for each target and turn of a plan, whoever makes it
        builder.HasIndex(t => new { t.PlanId, t.Period, t.TargetId }).IsUnique().HasFilter("plan_id is not null");
        builder.HasMany(t => t.Answers).WithOne().HasForeignKey(a => a.TaskId);
        builder.HasMany(t => t.Helps).WithOne().HasForeignKey(h => h.TaskId);
        builder.Navigation(t => t.Answers).AutoInclude();
        builder.Navigation(t => t.Helps).AutoInclude();
        builder.Ignore(t => t.IsOver).Ignore(t => t.KeyHolder);
    }
}

internal sealed class TaskAnswerMap : IEntityTypeConfiguration<TaskAnswer>
{
    public void Configure(EntityTypeBuilder<TaskAnswer> builder)
    {
        builder.ToTable("task_answer").HasKey(a => new { a.TaskId, a.FieldCode });
        builder.Property(a => a.Photos).AsJson();
        builder.Ignore(a => a.IsGiven);
    }
}

internal sealed class TaskHelpMap : IEntityTypeConfiguration<TaskHelp>
{
    public void Configure(EntityTypeBuilder<TaskHelp> builder)
    {
        builder.ToTable("task_help").HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasIndex(h => h.TaskId);
        builder.HasIndex(h => new { h.MemberId, h.AnsweredAt });
        builder.HasIndex(h => new { h.UnitId, h.AnsweredAt });
    }
}

internal sealed class TaskPlanMap : IEntityTypeConfiguration<TaskPlan>
{
    public void Configure(EntityTypeBuilder<TaskPlan> builder)
    {
        builder.Aggregate("task_plan");
        builder.HasIndex(p => p.UnitId);
    }
}

internal sealed class MemberSkillMap : IEntityTypeConfiguration<MemberSkill>
{
    public void Configure(EntityTypeBuilder<MemberSkill> builder)
    {
        builder.Aggregate("member_skill");
        builder.HasIndex(s => new { s.MemberId, s.SkillCode }).IsUnique();
        builder.HasIndex(s => s.Until);
    }
}

internal sealed class CalendarKeyMap : IEntityTypeConfiguration<CalendarKey>
{
    public void Configure(EntityTypeBuilder<CalendarKey> builder)
    {
        builder.Aggregate("calendar_key");
        builder.HasIndex(k => k.Digest).IsUnique();
        builder.HasIndex(k => k.MemberId);
    }
}
