using Lindian.Data.Audit;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps;

internal sealed class EventMap : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.ToTable("event").HasKey(e => new { e.SubjectId, e.Seq });
        builder.HasIndex(e => e.ReceivedAt);
        builder.Property(e => e.Mark).HasValueGenerator<MarkGenerator>();
        builder.Ignore(e => e.UnitIds);
    }
}

internal sealed class DeliveryMap : IEntityTypeConfiguration<DeliveryRow>
{
    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable("delivery").HasKey(d => new { d.SubjectId, d.Seq, d.Handler });
        builder.HasIndex(d => d.DueAt);
    }
}

internal sealed class OperationMap : IEntityTypeConfiguration<OperationRow>
{
    public void Configure(EntityTypeBuilder<OperationRow> builder)
    {
        builder.ToTable("operation").HasKey(o => new { o.ActorId, o.OperationId });
        builder.HasIndex(o => o.At);
    }
}

internal sealed class AccessMap : IEntityTypeConfiguration<AccessRow>
{
    public void Configure(EntityTypeBuilder<AccessRow> builder)
    {
        builder.ToTable("access_log").HasKey(a => a.Id);
        builder.Property(a => a.Mark).HasValueGenerator<MarkGenerator>();
        builder.HasIndex(a => new { a.SubjectId, a.Id });
        builder.HasIndex(a => new { a.MemberId, a.Id });
        builder.HasIndex(a => a.At);
        builder.HasIndex(a => new { a.What, a.Id });
    }
}

internal sealed class WordsMap : IEntityTypeConfiguration<Words>
{
    public void Configure(EntityTypeBuilder<Words> builder)
    {
        builder.ToTable("words").HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.HasIndex(w => w.SubjectId);
        builder.HasIndex(w => w.PersonId);
    }
}

internal sealed class SearchMap : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> builder)
    {
        builder.ToTable("search").HasKey(s => s.SubjectId);
        builder.HasIndex(s => new { s.Kind, s.Serial });
    }
}

internal sealed class CounterMap : IEntityTypeConfiguration<CounterRow>
{
    public void Configure(EntityTypeBuilder<CounterRow> builder) => builder.ToTable("counter").HasKey(c => c.Name);
}

internal sealed class PersonKeyMap : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> builder) => builder.ToTable("person_key").HasKey(k => k.PersonId);
}

internal sealed class SecretMap : IEntityTypeConfiguration<SecretRow>
{
    public void Configure(EntityTypeBuilder<SecretRow> builder) => builder.ToTable("secret").HasKey(s => s.Name);
}

internal sealed class LookupMap : IEntityTypeConfiguration<LookupToken>
{
    public void Configure(EntityTypeBuilder<LookupToken> builder)
    {
        builder.ToTable("lookup").HasKey(t => new { t.Token, t.SubjectId });
        builder.HasIndex(t => t.SubjectId);
        builder.HasIndex(t => t.PersonId);
    }
}

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account").HasKey(a => a.Id);
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasIndex(a => a.MemberId).IsUnique();
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
        builder.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
        builder.Property(a => a.LockoutEnd).HasConversion(t => t == null ? (DateTime?)null : t.Value.UtcDateTime, t => t);
    }
}

internal sealed class FormerPasswordMap : IEntityTypeConfiguration<FormerPassword>
{
    public void Configure(EntityTypeBuilder<FormerPassword> builder) => builder.ToTable("former_password").HasKey(p => new { p.AccountId, p.Until });
}

internal sealed class SessionMap : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("session").HasKey(s => s.Id);
        builder.HasIndex(s => s.AccountId);
    }
}

internal sealed class DataProtectionMap : IEntityTypeConfiguration<DataProtectionRow>
{
    public void Configure(EntityTypeBuilder<DataProtectionRow> builder) => builder.ToTable("data_protection").HasKey(d => d.Id);
}
