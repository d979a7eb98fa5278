using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How the community directory lies in the store: every import beside the others, one of each source published.</summary>
internal sealed class CommunityShape :
    IEntityTypeConfiguration<DirectoryRun>, IEntityTypeConfiguration<DirectoryAside>,
    IEntityTypeConfiguration<DirectoryEntryRow>, IEntityTypeConfiguration<DirectorySourceRow>,
    IEntityTypeConfiguration<DirectoryMarksRow>
{
    public void Configure(EntityTypeBuilder<DirectoryRun> run)
    {
        run.ToTable("directory_runs").HasKey(r => r.Id);
        run.Property(r => r.Id).ValueGeneratedNever();
        run.HasIndex(r => new { r.Source, r.BeganAt });
    }

    public void Configure(EntityTypeBuilder<DirectoryAside> aside)
    {
        aside.ToTable("directory_set_aside").HasKey(a => a.Id);
        aside.Property(a => a.Id).ValueGeneratedNever();
        aside.HasIndex(a => new { a.Run, a.Id });
    }

    public void Configure(EntityTypeBuilder<DirectoryEntryRow> entry)
    {
        entry.ToTable("directory_entries").HasKey(e => new { e.Run, e.Id });
        entry.HasIndex(e => e.Id);
    }

    public void Configure(EntityTypeBuilder<DirectorySourceRow> source)
    {
        source.ToTable("directory_sources").HasKey(s => s.Source);
        source.Property(s => s.Source).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<DirectoryMarksRow> marks)
    {
        marks.ToTable("directory_marks").HasKey(m => m.Entry);
        marks.Property(m => m.Entry).ValueGeneratedNever();
    }
}
