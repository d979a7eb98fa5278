using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How conversations and connections are found besides by person.</summary>
internal sealed class ConversationShape : IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<Answer>, IEntityTypeConfiguration<Connection>
{
    public void Configure(EntityTypeBuilder<Conversation> talk) => talk.HasIndex(t => new { t.Team, t.BeganAt });

    // One answer to a prompt in a conversation, even when two hands save it at the same moment.
    public void Configure(EntityTypeBuilder<Answer> answer) => answer.HasIndex(a => new { a.Conversation, a.Prompt }).IsUnique();

    public void Configure(EntityTypeBuilder<Connection> connection) => connection.HasIndex(c => c.Entry);
}
