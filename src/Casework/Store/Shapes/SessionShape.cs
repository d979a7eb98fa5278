using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Store.Shapes;

/// <summary>Sessions, shared keys and held posts.</summary>
internal sealed class SessionShape : IEntityTypeConfiguration<SessionRow>, IEntityTypeConfiguration<KeyRow>, IEntityTypeConfiguration<HeldPostRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> session)
    {
        session.ToTable("sessions").HasKey(s => s.Key);
        session.Property(s => s.Key).ValueGeneratedNever();
        session.HasIndex(s => s.Worker);
        session.HasIndex(s => s.EndsAt);
    }

    public void Configure(EntityTypeBuilder<KeyRow> key)
    {
        key.ToTable("keys").HasKey(k => k.Name);
        key.Property(k => k.Name).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<HeldPostRow> post)
    {
        post.ToTable("held_posts").HasKey(p => p.Id);
        post.Property(p => p.Id).ValueGeneratedNever();
        post.HasIndex(p => p.Until);
    }
}
