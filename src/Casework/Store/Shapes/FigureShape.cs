using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Store.Shapes;

/// <summary>What was decided about figures. What came of it is said once: two who say so at one moment do not overwrite each other.</summary>
internal sealed class FigureShape : IEntityTypeConfiguration<FigureDecisionRow>
{
    public void Configure(EntityTypeBuilder<FigureDecisionRow> decision)
    {
        decision.ToTable("figure_decisions").HasKey(d => d.Id);
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.CameOn).IsConcurrencyToken();
        decision.HasIndex(d => d.Measure);
    }
}
