using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Door;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Store.Shapes;

/// <summary>Teams, workers, duty cover, drafts and what the store says of itself.</summary>
internal sealed class BackOfficeShape :
    IEntityTypeConfiguration<Team>, IEntityTypeConfiguration<Worker>, IEntityTypeConfiguration<DutyCover>, IEntityTypeConfiguration<Away>,
    IEntityTypeConfiguration<Draft>, IEntityTypeConfiguration<StoreNote>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.ToTable("teams").HasKey(t => t.Id);
        team.Property(t => t.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Worker> worker)
    {
        worker.ToTable("workers").HasKey(w => w.Id);
        worker.Property(w => w.Id).ValueGeneratedNever();
        worker.HasIndex(w => w.Subject).IsUnique();
        worker.HasIndex(w => w.Team);
    }

    public void Configure(EntityTypeBuilder<DutyCover> cover)
    {
        cover.ToTable("duty_cover").HasKey(c => c.Id);
        cover.Property(c => c.Id).ValueGeneratedNever();
        cover.HasIndex(c => new { c.Worker, c.Until });
    }

    public void Configure(EntityTypeBuilder<Away> away)
    {
        away.ToTable("away").HasKey(a => a.Id);
        away.Property(a => a.Id).ValueGeneratedNever();
        away.HasIndex(a => new { a.Team, a.Until });
    }

    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("drafts").HasKey(d => new { d.Worker, d.Of, d.Field });
        draft.HasIndex(d => d.Person);
        draft.HasIndex(d => d.SavedAt);
    }

    public void Configure(EntityTypeBuilder<StoreNote> note)
    {
        note.ToTable("store_notes").HasKey(n => n.Name);
        note.Property(n => n.Name).ValueGeneratedNever();
    }
}
