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

    /// <summary>Marks a table whose rows lie in the order of their key, without a second copy of it. SQLite only; EF has no word for it, so the schema's test adds it.</summary>
    public const string InKeyOrder = "Threefold:InKeyOrder";

    public void Configure(EntityTypeBuilder<CellRow> cell) => cell.ToTable("measure_cells").HasAnnotation(InKeyOrder, true).HasKey(c => new { c.Measure, c.Month, c.Team, c.Slice, c.Day, c.Part });

    public void Configure(EntityTypeBuilder<CorrectionRow> correction) => correction.ToTable("measure_corrections").HasKey(c => new { c.Measure, c.On });
}
