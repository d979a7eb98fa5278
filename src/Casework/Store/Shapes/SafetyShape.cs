using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Threefold.Casework.Store.Shapes;

/// <summary>Who does what one node at a time does.</summary>
internal sealed class SafetyShape : IEntityTypeConfiguration<LeaseRow>
{
    public void Configure(EntityTypeBuilder<LeaseRow> lease)
    {
        lease.ToTable("leases").HasKey(l => l.Name);
        lease.Property(l => l.Name).ValueGeneratedNever();
    }
}
