using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Store.Shapes;

/// <summary>Who answers for each kind of data. Two who name somebody at one moment meet in the number, and the second sees both.</summary>
internal sealed class DataOwnerShape : IEntityTypeConfiguration<DataNamingRow>
{
    public void Configure(EntityTypeBuilder<DataNamingRow> naming)
    {
        naming.ToTable("data_namings").HasKey(n => n.Id);
        naming.Property(n => n.Id).ValueGeneratedNever();
        naming.HasIndex(n => new { n.Data, n.Number }).IsUnique();
    }
}
