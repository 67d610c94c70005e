using Lindian.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Organization;

public static class OrganizationSets
{
    extension(AppDb db)
    {
        public DbSet<Unit> Units => db.Set<Unit>();
        public DbSet<Member> Members => db.Set<Member>();
    }
}

internal sealed class UnitMap : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.Aggregate("unit");
        builder.HasIndex(u => u.Code).IsUnique();
        builder.HasIndex(u => u.ParentId);
        builder.ComplexProperty(u => u.Community, c => c.IsRequired(false));
        builder.Property(u => u.FormerPlaces).AsJson();
        builder.HasMany(u => u.Assignments).WithOne().HasForeignKey(a => a.UnitId);
        builder.Navigation(u => u.Assignments).AutoInclude();
    }
}

internal sealed class AssignmentMap : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignment").HasKey(a => new { a.UnitId, a.Number });
        builder.Property(a => a.Number).ValueGeneratedNever();
        builder.HasIndex(a => a.MemberId);
    }
}

internal sealed class MemberMap : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.Aggregate("member");
        builder.HasIndex(m => m.StaffNumber).IsUnique();
        builder.HasIndex(m => m.UnitId);
        builder.HasMany(m => m.Grants).WithOne().HasForeignKey(g => g.MemberId);
        builder.HasMany(m => m.Absences).WithOne().HasForeignKey(a => a.MemberId);
        builder.Navigation(m => m.Grants).AutoInclude();
        builder.Navigation(m => m.Absences).AutoInclude();
    }
}

internal sealed class GrantMap : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder) =>
        builder.ToTable("grant_held").HasKey(g => new { g.MemberId, g.Role, g.UnitId });
}

internal sealed class AbsenceMap : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("absence").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.MemberId);
    }
}
