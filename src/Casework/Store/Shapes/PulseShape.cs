using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;

namespace Threefold.Casework.Store.Shapes;

/// <summary>The pulse of workers: one row of counts for each team and round, and apart from it who has answered, as tokens.</summary>
internal sealed class PulseShape : IEntityTypeConfiguration<PulseSheetRow>, IEntityTypeConfiguration<PulseTokenRow>
{
    public void Configure(EntityTypeBuilder<PulseSheetRow> sheet) => sheet.ToTable("pulse_sheets").HasKey(s => new { s.Round, s.Team });

    public void Configure(EntityTypeBuilder<PulseTokenRow> token) => token.ToTable("pulse_tokens").HasKey(t => t.Token);
}
