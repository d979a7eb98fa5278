using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Crisis;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How open crises are found: by team for the board, by moment for the clock; and the help of each.</summary>
internal sealed class CrisisShape : IEntityTypeConfiguration<CrisisRecord>, IEntityTypeConfiguration<HelpLine>
{
    public void Configure(EntityTypeBuilder<CrisisRecord> crisis)
    {
        crisis.HasIndex(c => new { c.Team, c.ClosedAt, c.NextCallBy });
        crisis.HasIndex(c => c.MissedAfter);
    }

    public void Configure(EntityTypeBuilder<HelpLine> line) => line.HasIndex(l => new { l.Crisis, l.EndsOn });
}
