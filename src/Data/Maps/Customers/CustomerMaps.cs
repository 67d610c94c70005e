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
        public DbSet<TransformerArea> TransformerAreas => db.Set<TransformerArea>();
        public DbSet<Secrets.LookupToken> Lookups => db.Set<Secrets.LookupToken>();
    }
}

internal sealed class CustomerMap : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.Aggregate("customer");
        builder.HasIndex(c => c.ExternalId).IsUnique();
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
    }
}

internal sealed class TransformerAreaMap : IEntityTypeConfiguration<TransformerArea>
{
    public void Configure(EntityTypeBuilder<TransformerArea> builder)
    {
        builder.Aggregate("transformer_area");
        builder.HasIndex(a => a.Code).IsUnique();
    }
}
