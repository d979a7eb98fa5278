using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;
using Threefold.Practice.Messages;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How the clock's duties stand, and how messages that wait are found.</summary>
internal sealed class ClockShape : IEntityTypeConfiguration<DutyRow>, IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<DutyRow> duty)
    {
        duty.ToTable("duties").HasKey(d => d.Name);
        duty.Property(d => d.Name).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.HasIndex(m => m.TryAt);
        message.HasIndex(m => new { m.Team, m.State, m.AskedAt });
        message.HasIndex(m => new { m.Worker, m.State });
        message.HasIndex(m => m.About);
    }
}
