using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How looks at plans are found: by team and last day for the worklist, by plan for the clock; and what became less, and what is looked for.</summary>
internal sealed class ReviewShape : IEntityTypeConfiguration<Review>, IEntityTypeConfiguration<Reduction>, IEntityTypeConfiguration<Delegation>, IEntityTypeConfiguration<StatementScore>,
    IEntityTypeConfiguration<SampleLook>, IEntityTypeConfiguration<SupportRequest>, IEntityTypeConfiguration<SupportOffer>, IEntityTypeConfiguration<StandbyUse>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.HasIndex(r => new { r.Team, r.EndedAt, r.DueBy });
        review.HasIndex(r => new { r.Plan, r.EndedAt });
        review.HasIndex(r => r.Reviewer);
    }

    public void Configure(EntityTypeBuilder<Reduction> reduction) => reduction.HasIndex(r => new { r.Team, r.AskOn });

    public void Configure(EntityTypeBuilder<Delegation> delegation) => delegation.HasIndex(d => new { d.Team, d.Until });

    public void Configure(EntityTypeBuilder<StatementScore> score) => score.HasIndex(s => s.Review);

    public void Configure(EntityTypeBuilder<SampleLook> look) => look.HasIndex(s => s.Review).IsUnique();

    public void Configure(EntityTypeBuilder<SupportRequest> request) => request.HasIndex(r => new { r.EndedAt, r.AskedAt });

    public void Configure(EntityTypeBuilder<SupportOffer> offer) => offer.HasIndex(o => o.Request);

    public void Configure(EntityTypeBuilder<StandbyUse> use) => use.HasIndex(u => u.Activation);
}
