using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Liberty;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How requests about liberty are found: by team, state and last day for the worklist.</summary>
internal sealed class LibertyShape : IEntityTypeConfiguration<LibertyRequest>, IEntityTypeConfiguration<LibertyAssessment>
{
    public void Configure(EntityTypeBuilder<LibertyRequest> request) => request.HasIndex(r => new { r.Team, r.State, r.DueBy });

    public void Configure(EntityTypeBuilder<LibertyAssessment> assessment) => assessment.HasIndex(a => a.Request);
}
