using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Store.Shapes;

/// <summary>Looks at guidance. Two who look at one moment do not both become the same version.</summary>
internal sealed class GuidanceShape : IEntityTypeConfiguration<GuidanceRow>
{
    public void Configure(EntityTypeBuilder<GuidanceRow> look)
    {
        look.ToTable("guidance_looks").HasKey(g => g.Id);
        look.Property(g => g.Id).ValueGeneratedNever();
        look.HasIndex(g => new { g.Key, g.Version }).IsUnique();
    }
}
