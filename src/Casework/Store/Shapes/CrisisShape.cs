using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Crisis;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How open crises are found: by team for the board, by moment for the clock.</summary>
internal sealed class CrisisShape : IEntityTypeConfiguration<CrisisRecord>
{
    public void Configure(EntityTypeBuilder<CrisisRecord> crisis)
    {
        crisis.HasIndex(c => new { c.Team, c.ClosedAt, c.NextCallBy });
        crisis.HasIndex(c => c.MissedAfter);
    }
}
