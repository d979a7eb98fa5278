using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How plans for if things go wrong, and notices, are found besides by person.</summary>
internal sealed class ContingencyShape : IEntityTypeConfiguration<ContingencyPlan>, IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<Activation>, IEntityTypeConfiguration<Tie>
{
    public void Configure(EntityTypeBuilder<ContingencyPlan> plan) => plan.HasIndex(p => new { p.AskedAt, p.TouchedAt });

    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        // One message of one sender is there once, whatever races.
        notice.HasIndex(n => n.Key).IsUnique();
        notice.HasIndex(n => new { n.Outcome, n.CameAt });
    }

    public void Configure(EntityTypeBuilder<Activation> activation) => activation.HasIndex(a => a.Notice);

    public void Configure(EntityTypeBuilder<Tie> tie) => tie.HasIndex(t => t.Other);
}
