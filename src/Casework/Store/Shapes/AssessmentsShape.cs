using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Assessments;

namespace Threefold.Casework.Store.Shapes;

/// <summary>One answer to one outcome of one assessment, whoever writes at the same moment; and the decisions of each.</summary>
internal sealed class AssessmentsShape : IEntityTypeConfiguration<OutcomeAnswer>, IEntityTypeConfiguration<EligibilityDecision>
{
    public void Configure(EntityTypeBuilder<OutcomeAnswer> answer) => answer.HasIndex(a => new { a.Assessment, a.Outcome }).IsUnique();

    public void Configure(EntityTypeBuilder<EligibilityDecision> decision) => decision.HasIndex(d => d.Assessment);
}
