using Lindian.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lindian.Data.Maps;

/// <summary>What every aggregate has: an id of ours and the number of its events as concurrency token.</summary>
internal static class EntityMap
{
    public static EntityTypeBuilder<T> Aggregate<T>(this EntityTypeBuilder<T> builder, string table)
        where T : Entity
    {
        builder.ToTable(table).HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Seq).IsConcurrencyToken();
        return builder;
    }
}
