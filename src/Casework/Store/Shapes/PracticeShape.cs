using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Store.Shapes;

/// <summary>The extra ways in which things are found: whatever is queried is a real, indexed column.</summary>
internal sealed class PracticeShape :
    IEntityTypeConfiguration<Involvement>, IEntityTypeConfiguration<NextStep>, IEntityTypeConfiguration<Contact>, IEntityTypeConfiguration<Wait>, IEntityTypeConfiguration<HandOff>
{
    public void Configure(EntityTypeBuilder<Involvement> involvement)
    {
        involvement.HasIndex(i => new { i.Worker, i.Until });
        involvement.HasIndex(i => new { i.Team, i.Until });
        involvement.HasIndex(i => new { i.Kind, i.ReviewedAt });
    }

    public void Configure(EntityTypeBuilder<NextStep> step)
    {
        step.HasIndex(s => new { s.Team, s.DoneAt, s.DueAt });
        step.HasIndex(s => new { s.Worker, s.DoneAt, s.DueAt });
        step.HasIndex(s => s.About);
    }

    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.HasIndex(c => new { c.Team, c.EndedAt, c.MadeAt });
        contact.HasIndex(c => c.EndedAt).HasFilter("ended_at IS NULL"); // the few that are open, of every team
        contact.HasIndex(c => c.MadeAt);
        contact.HasIndex(c => c.MadeOn);
    }

    public void Configure(EntityTypeBuilder<HandOff> handOff)
    {
        handOff.HasIndex(h => new { h.FromTeam, h.TakenUpAt });
        handOff.HasIndex(h => h.TakenUpAt);
    }

    public void Configure(EntityTypeBuilder<Wait> wait)
    {
        wait.HasIndex(w => new { w.Team, w.EndedAt, w.Since });
        wait.HasIndex(w => new { w.EndedAt, w.TellNextAt });
    }
}
