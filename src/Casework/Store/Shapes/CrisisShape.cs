using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Crisis;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How open crises are found: by team for the board, by moment for the clock; the help of each; and help to recover by team and last day.</summary>
internal sealed class CrisisShape : IEntityTypeConfiguration<CrisisRecord>, IEntityTypeConfiguration<HelpLine>, IEntityTypeConfiguration<ShortTermSupport>
{
    public void Configure(EntityTypeBuilder<CrisisRecord> crisis)
    {
        crisis.HasIndex(c => new { c.Team, c.ClosedAt, c.NextCallBy });
        crisis.HasIndex(c => c.MissedAfter);
    }

    public void Configure(EntityTypeBuilder<HelpLine> line) => line.HasIndex(l => new { l.Crisis, l.EndsOn });

    public void Configure(EntityTypeBuilder<ShortTermSupport> support) => support.HasIndex(s => new { s.Team, s.EndedAt, s.EndsOn });
}
