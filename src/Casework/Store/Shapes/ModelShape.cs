using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Store.Shapes;

/// <summary>Versions of practice models that are written and published here. One of each: that is what settles who was first.</summary>
internal sealed class ModelShape : IEntityTypeConfiguration<ModelDraftRow>, IEntityTypeConfiguration<PublishedModelRow>
{
    public void Configure(EntityTypeBuilder<ModelDraftRow> draft)
    {
        draft.ToTable("model_drafts").HasKey(d => d.Id);
        draft.Property(d => d.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<PublishedModelRow> published)
    {
        published.ToTable("published_models").HasKey(p => p.Id);
        published.Property(p => p.Id).ValueGeneratedNever();
    }
}
