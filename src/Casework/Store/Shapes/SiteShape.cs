using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Store.Shapes;

/// <summary>Trials of a way of working, and what their teams say of each week. What is drawn is counted under a lock of the row.</summary>
internal sealed class SiteShape : IEntityTypeConfiguration<SiteRow>, IEntityTypeConfiguration<ReflectionRow>
{
    public void Configure(EntityTypeBuilder<SiteRow> site)
    {
        site.ToTable("innovation_sites").HasKey(s => s.Id);
        site.Property(s => s.Id).ValueGeneratedNever();
        // Two people for whom it is settled at one moment must not have the same place in the lot.
        site.Property(s => s.Drawn).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ReflectionRow> said)
    {
        said.ToTable("site_reflections").HasKey(r => r.Id);
        said.Property(r => r.Id).ValueGeneratedNever();
        said.HasIndex(r => new { r.Site, r.Week });
    }
}
