using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.People;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How people are found. Every look-up is for equal values in an index, so that both databases give one answer.</summary>
internal sealed class SearchShape :
    IEntityTypeConfiguration<NamePairRow>, IEntityTypeConfiguration<NameKeyRow>, IEntityTypeConfiguration<PostcodeRow>,
    IEntityTypeConfiguration<HeldQuestionRow>, IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<NamePairRow> pair)
    {
        pair.ToTable("name_pairs").HasKey(p => new { p.First, p.Second, p.Person });
        pair.HasIndex(p => p.Person);
    }

    public void Configure(EntityTypeBuilder<NameKeyRow> key)
    {
        key.ToTable("name_keys").HasKey(k => new { k.Key, k.Word });
        key.HasIndex(k => k.Word);
    }

    public void Configure(EntityTypeBuilder<PostcodeRow> postcode)
    {
        postcode.ToTable("postcode_people").HasKey(p => new { p.Postcode, p.Person });
        postcode.HasIndex(p => p.Person);
    }

    public void Configure(EntityTypeBuilder<HeldQuestionRow> question)
    {
        question.ToTable("held_questions").HasKey(q => q.Id);
        question.Property(q => q.Id).ValueGeneratedNever();
        question.HasIndex(q => q.Until);
    }

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.HasIndex(p => p.BornOn);
        person.HasIndex(p => p.NhsNumber);
    }
}
