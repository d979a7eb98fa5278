using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How early-support records and concerns are found.</summary>
internal sealed class FrontDoorShape : IEntityTypeConfiguration<WellbeingRecord>, IEntityTypeConfiguration<Concern>
{
    public void Configure(EntityTypeBuilder<WellbeingRecord> record) => record.HasIndex(r => r.Contact);

    public void Configure(EntityTypeBuilder<Concern> concern) => concern.HasIndex(c => new { c.Team, c.AnsweredAt });
}
