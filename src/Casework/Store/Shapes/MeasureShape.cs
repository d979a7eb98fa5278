using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Diary;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How the measures’ sums are found: by measure, group and team, then along the days.</summary>
internal sealed class MeasureShape : IEntityTypeConfiguration<LifeRow>, IEntityTypeConfiguration<CellRow>, IEntityTypeConfiguration<CorrectionRow>
{
    public void Configure(EntityTypeBuilder<LifeRow> life)
    {
        life.ToTable("measure_lives").HasKey(l => l.Person);
        life.Property(l => l.Person).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<CellRow> cell) => cell.ToTable("measure_cells").HasKey(c => new { c.Measure, c.Month, c.Team, c.Slice, c.Day, c.Part });

    public void Configure(EntityTypeBuilder<CorrectionRow> correction) => correction.ToTable("measure_corrections").HasKey(c => new { c.Measure, c.On });
}
