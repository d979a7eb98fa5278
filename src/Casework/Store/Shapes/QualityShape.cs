using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Conversations;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How exceptions, peer tests and advice are found besides by person.</summary>
internal sealed class QualityShape : IEntityTypeConfiguration<Waiver>, IEntityTypeConfiguration<PeerTest>, IEntityTypeConfiguration<Advice>, IEntityTypeConfiguration<AssessmentRequest>
{
    public void Configure(EntityTypeBuilder<Waiver> waiver)
    {
        waiver.HasIndex(w => new { w.Team, w.EndedAt });
        waiver.HasIndex(w => w.At);
    }

    public void Configure(EntityTypeBuilder<PeerTest> test) => test.HasIndex(t => new { t.Team, t.AskedAt });

    public void Configure(EntityTypeBuilder<Advice> advice) => advice.HasIndex(a => a.Adviser);

    public void Configure(EntityTypeBuilder<AssessmentRequest> request) => request.HasIndex(r => new { r.Team, r.EndedAt });
}
