using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How postcodes, local knowledge, replies and wishes lie in the store.</summary>
internal sealed class FindingShape :
    IEntityTypeConfiguration<PostcodeListRow>, IEntityTypeConfiguration<PostcodesUsedRow>, IEntityTypeConfiguration<PostcodeSpotRow>, IEntityTypeConfiguration<AreaNameRow>,
    IEntityTypeConfiguration<LocalNoteRow>, IEntityTypeConfiguration<EntryReplyRow>, IEntityTypeConfiguration<UnmetWish>
{
    public void Configure(EntityTypeBuilder<PostcodeListRow> list)
    {
        list.ToTable("postcode_lists").HasKey(l => l.Id);
        list.Property(l => l.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<PostcodesUsedRow> used)
    {
        used.ToTable("postcodes_used").HasKey(u => u.Key);
        used.Property(u => u.Key).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<PostcodeSpotRow> spot) => spot.ToTable("postcode_spots").HasKey(s => new { s.List, s.Postcode });

    public void Configure(EntityTypeBuilder<AreaNameRow> name) => name.ToTable("area_names").HasKey(n => new { n.List, n.Code });

    public void Configure(EntityTypeBuilder<LocalNoteRow> note)
    {
        note.ToTable("local_notes").HasKey(n => n.Id);
        note.Property(n => n.Id).ValueGeneratedNever();
        note.HasIndex(n => new { n.State, n.ToldAt });
    }

    public void Configure(EntityTypeBuilder<EntryReplyRow> reply)
    {
        reply.ToTable("entry_replies").HasKey(r => r.Id);
        reply.Property(r => r.Id).ValueGeneratedNever();
        reply.HasIndex(r => r.Entry);
    }

    public void Configure(EntityTypeBuilder<UnmetWish> wish) => wish.HasIndex(w => w.WishedAt);
}
