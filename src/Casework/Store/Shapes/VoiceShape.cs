using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How what people say of us is found besides by person: by day for counting, and audits by team.</summary>
internal sealed class VoiceShape : IEntityTypeConfiguration<Feedback>, IEntityTypeConfiguration<Remark>, IEntityTypeConfiguration<SharedStory>, IEntityTypeConfiguration<PracticeAudit>
{
    public void Configure(EntityTypeBuilder<Feedback> feedback) => feedback.HasIndex(f => f.SaidOn);

    public void Configure(EntityTypeBuilder<Remark> remark) => remark.HasIndex(r => r.MadeOn);

    public void Configure(EntityTypeBuilder<SharedStory> story) => story.HasIndex(s => s.Until);

    public void Configure(EntityTypeBuilder<PracticeAudit> audit)
    {
        audit.HasIndex(a => a.Talk).IsUnique();
        audit.HasIndex(a => new { a.Team, a.ReadOn });
    }
}
