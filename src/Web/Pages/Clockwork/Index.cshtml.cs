using Threefold.Casework.Clockwork;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Design;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Clockwork;

/// <summary>For whoever keeps it running, and for managers: does the clock keep time, and what is behind?</summary>
[For(Purpose.Operation, Purpose.Oversight)]
public sealed class IndexModel(ReadClockwork read) : HousePage
{
    /// <summary>How it stands.</summary>
    public ClockworkNow Clock { get; private set; } = null!;

    /// <summary>What is most needed, first.</summary>
    public string Heading => Clock.HasStopped ? "The clock has stopped"
        : Clock.Duties.Any(d => d.Waiting > 0) ? "The clock ticks, and something is behind" : "The clock keeps time";

    /// <summary>True for somebody who works with people.</summary>
    public bool SeesMessages => AccessRules.MayActFor(Me.Actor, Purpose.Conversation);

    /// <summary>A duty’s name, as a heading begins.</summary>
    public string Name(DutyStand duty) => duty.Name.Length == 0 ? "" : char.ToUpperInvariant(duty.Name[0]) + duty.Name[1..].Replace('-', ' ');

    /// <summary>How far a duty is behind.</summary>
    public string Behind(DutyStand duty) => duty.WaitsSince is { } since ? Times.Late(since, Clock.Now) : "No";

    /// <summary>A moment, as people say it.</summary>
    public string Say(DateTime moment) => Times.Say(moment, Clock.Now);

    public async Task OnGetAsync(CancellationToken stop) => Clock = await read.DoAsync(Me, stop);
}
