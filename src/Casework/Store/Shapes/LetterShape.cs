using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How letters are found, and a council's own wording of them.</summary>
internal sealed class LetterShape : IEntityTypeConfiguration<Letter>, IEntityTypeConfiguration<Signature>, IEntityTypeConfiguration<LetterDraftRow>, IEntityTypeConfiguration<PublishedLetterRow>
{
    public void Configure(EntityTypeBuilder<Letter> letter) => letter.HasIndex(l => new { l.Team, l.State, l.DueOn });

    public void Configure(EntityTypeBuilder<Signature> signature) => signature.HasIndex(s => s.Letter);

    public void Configure(EntityTypeBuilder<LetterDraftRow> draft)
    {
        draft.ToTable("letter_drafts").HasKey(d => d.Key);
        draft.Property(d => d.Key).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<PublishedLetterRow> published)
    {
        published.ToTable("published_letters").HasKey(p => p.Id);
        published.Property(p => p.Id).ValueGeneratedNever();
        published.HasIndex(p => new { p.Key, p.Version }).IsUnique();
    }
}
