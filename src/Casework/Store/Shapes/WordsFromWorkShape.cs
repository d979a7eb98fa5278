using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Store.Shapes;

/// <summary>What those who do the work say of it: gone when they take it back.</summary>
internal sealed class WordsFromWorkShape : IEntityTypeConfiguration<WordsFromWorkRow>
{
    public void Configure(EntityTypeBuilder<WordsFromWorkRow> words)
    {
        words.ToTable("words_from_work").HasKey(w => w.Id);
        words.Property(w => w.Id).ValueGeneratedNever();
        words.HasIndex(w => w.Worker);
        words.HasIndex(w => w.Until);
    }
}
