using Lindian.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps.Customers;

public static class CustomerSets
{
    extension(AppDb db)
    {
        public DbSet<Customer> Customers => db.Set<Customer>();
        public DbSet<Premises> Premises => db.Set<Premises>();
        public DbSet<CareFile> CareFiles => db.Set<CareFile>();
        public DbSet<TransformerArea> TransformerAreas => db.Set<TransformerArea>();
        public DbSet<Secrets.LookupToken> Lookups => db.Set<Secrets.LookupToken>();
    }
}

internal sealed class CustomerMap : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.Aggregate("customer");
        builder.HasIndex(c => c.ExternalId).IsUnique().HasFilter("external_id is not null");
        builder.HasIndex(c => c.MergedInto).HasFilter("merged_into is not null");
        builder.HasMany(c => c.Contacts).WithOne().HasForeignKey(c => c.CustomerId);
        builder.Navigation(c => c.Contacts).AutoInclude();
        builder.HasMany(c => c.CareFiles).WithOne().HasForeignKey(f => f.CustomerId);
        builder.Navigation(c => c.CareFiles).AutoInclude();
    }
}

internal sealed class CareFileMap : IEntityTypeConfiguration<CareFile>
{
    public void Configure(EntityTypeBuilder<CareFile> builder)
    {
        builder.ToTable("care_file").HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Purposes).AsJson();
        builder.HasIndex(f => f.CustomerId);
    }
}

internal sealed class CustomerContactMap : IEntityTypeConfiguration<CustomerContact>
{
    public void Configure(EntityTypeBuilder<CustomerContact> builder)
    {
        builder.ToTable("customer_contact").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.CustomerId);
    }
}

internal sealed class PremisesMap : IEntityTypeConfiguration<Premises>
{
    public void Configure(EntityTypeBuilder<Premises> builder)
    {
        builder.Aggregate("premises");
        builder.HasIndex(p => p.CustomerId);
        builder.HasIndex(p => p.CommunityId);
        builder.HasIndex(p => p.TransformerAreaId);
        builder.Ignore(p => p.KeyHolder);
    }
}

internal sealed class TransformerAreaMap : IEntityTypeConfiguration<TransformerArea>
{
    public void Configure(EntityTypeBuilder<TransformerArea> builder)
    {
        builder.Aggregate("transformer_area");
        builder.HasIndex(a => a.Code).IsUnique();
        builder.HasIndex(a => a.CommunityId);
    }
}
