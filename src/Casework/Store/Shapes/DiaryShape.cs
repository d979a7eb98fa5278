using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Diary;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How the diary lies in the store.</summary>
internal sealed class DiaryShape :
    IEntityTypeConfiguration<ActRow>, IEntityTypeConfiguration<ActPersonRow>, IEntityTypeConfiguration<FactRow>,
    IEntityTypeConfiguration<WordsRow>, IEntityTypeConfiguration<DiaryHeadRow>, IEntityTypeConfiguration<SealRow>
{
    public void Configure(EntityTypeBuilder<ActRow> act)
    {
        act.ToTable("acts").HasKey(a => a.Id);
        act.Property(a => a.Id).ValueGeneratedNever();
        act.HasIndex(a => a.Position).IsUnique();
        act.HasIndex(a => new { a.Actor, a.At });
        act.HasIndex(a => new { a.Actor, a.Key }).IsUnique();
        act.HasIndex(a => new { a.Name, a.At });
        act.HasMany(a => a.People).WithOne().HasForeignKey(p => p.Act).OnDelete(DeleteBehavior.Restrict);
        act.HasMany(a => a.Facts).WithOne().HasForeignKey(f => f.Act).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ActPersonRow> person)
    {
        person.ToTable("act_people").HasKey(p => new { p.Act, p.Person });
        person.HasIndex(p => new { p.Person, p.Position });
    }

    public void Configure(EntityTypeBuilder<FactRow> fact)
    {
        fact.ToTable("facts").HasKey(f => f.Id);
        fact.Property(f => f.Id).ValueGeneratedNever();
        fact.HasIndex(f => f.Position).IsUnique();
        fact.HasIndex(f => new { f.Person, f.Position });
        fact.HasIndex(f => f.Subject);
        fact.HasIndex(f => f.Act);
        fact.HasIndex(f => new { f.Kind, f.OccurredOn, f.Team }); // counted by team without looking at the facts themselves
    }

    public void Configure(EntityTypeBuilder<WordsRow> words)
    {
        words.ToTable("words").HasKey(w => w.Fact);
        words.Property(w => w.Fact).ValueGeneratedNever();
        words.HasIndex(w => w.Person);
        words.HasOne<FactRow>().WithOne().HasForeignKey<WordsRow>(w => w.Fact).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DiaryHeadRow> head)
    {
        head.ToTable("diary_head").HasKey(h => h.Id);
        head.Property(h => h.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SealRow> seal)
    {
        seal.ToTable("seals").HasKey(s => s.Number);
        seal.Property(s => s.Number).ValueGeneratedNever();
    }
}
