using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How the sources of the directory lie in the store, and what keeps entries alive.</summary>
internal sealed class SourcesShape :
    IEntityTypeConfiguration<DirectoryFeed>, IEntityTypeConfiguration<FeedAnswerRow>, IEntityTypeConfiguration<DirectoryJoin>, IEntityTypeConfiguration<OwnWordsRow>,
    IEntityTypeConfiguration<DirectoryLink>, IEntityTypeConfiguration<DirectoryKeeper>, IEntityTypeConfiguration<KeptEntry>, IEntityTypeConfiguration<KeeperPassRow>,
    IEntityTypeConfiguration<AskedChangeRow>, IEntityTypeConfiguration<OrganisationPost>
{
    public void Configure(EntityTypeBuilder<DirectoryFeed> feed)
    {
        feed.ToTable("directory_feeds").HasKey(f => f.Id);
        feed.Property(f => f.Id).ValueGeneratedNever();
        feed.Property(f => f.Revision).IsConcurrencyToken();
        feed.HasIndex(f => f.Source).IsUnique();
        feed.HasIndex(f => f.NextAt);
    }

    public void Configure(EntityTypeBuilder<FeedAnswerRow> answer) => answer.ToTable("directory_answers").HasKey(a => new { a.Source, a.Address });

    public void Configure(EntityTypeBuilder<DirectoryJoin> join)
    {
        join.ToTable("directory_joins").HasKey(j => j.Id);
        join.Property(j => j.Id).ValueGeneratedNever();
        join.HasIndex(j => new { j.Kept, j.Other }).IsUnique();
        join.HasIndex(j => j.Other);
    }

    public void Configure(EntityTypeBuilder<OwnWordsRow> words)
    {
        words.ToTable("directory_own_words").HasKey(w => w.Entry);
        words.Property(w => w.Entry).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<DirectoryLink> link)
    {
        link.ToTable("directory_links").HasKey(l => l.Address);
        link.HasIndex(l => l.NextAt);
    }

    public void Configure(EntityTypeBuilder<DirectoryKeeper> keeper)
    {
        keeper.ToTable("directory_keepers").HasKey(k => k.Id);
        keeper.Property(k => k.Id).ValueGeneratedNever();
        keeper.HasIndex(k => k.Email).IsUnique();
    }

    public void Configure(EntityTypeBuilder<KeptEntry> kept)
    {
        kept.ToTable("directory_kept_entries").HasKey(k => new { k.Keeper, k.Entry });
        kept.HasIndex(k => k.Entry);
        kept.HasIndex(k => k.RemindAt);
    }

    public void Configure(EntityTypeBuilder<KeeperPassRow> pass)
    {
        pass.ToTable("directory_passes").HasKey(p => p.Digest);
        pass.HasIndex(p => new { p.Keeper, p.Kind, p.MadeAt });
    }

    public void Configure(EntityTypeBuilder<AskedChangeRow> change)
    {
        change.ToTable("directory_asked_changes").HasKey(c => c.Id);
        change.Property(c => c.Id).ValueGeneratedNever();
        change.HasIndex(c => new { c.State, c.At });
        change.HasIndex(c => new { c.Entry, c.State });
    }

    public void Configure(EntityTypeBuilder<OrganisationPost> post)
    {
        post.ToTable("directory_post").HasKey(p => p.Id);
        post.Property(p => p.Id).ValueGeneratedNever();
        post.HasIndex(p => p.TryAt);
        post.HasIndex(p => new { p.Keeper, p.At });
    }
}
