using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How plans are found beside each other, and the parts of one: by plan, however many a person has had.</summary>
internal sealed class PlansShape : IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanLine>, IEntityTypeConfiguration<PlanOutcome>, IEntityTypeConfiguration<IndicativeBudget>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.HasIndex(p => p.Together);
        plan.HasIndex(p => new { p.Status, p.FirstReviewBy });
    }

    public void Configure(EntityTypeBuilder<PlanLine> line) => line.HasIndex(l => l.Plan);

    public void Configure(EntityTypeBuilder<PlanOutcome> outcome) => outcome.HasIndex(o => o.Plan);

    public void Configure(EntityTypeBuilder<IndicativeBudget> budget) => budget.HasIndex(b => b.Plan);
}
