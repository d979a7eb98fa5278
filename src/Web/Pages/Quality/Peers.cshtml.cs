using System.Globalization;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>How often a colleague's look changed the decision.</summary>
[For(Purpose.Conversation)]
public sealed class PeersModel(ExceptionBook book, TeamShelf teams, TimeProvider clock) : TeamFigures(teams, clock)
{
    /// <summary>The team's counts, or nothing.</summary>
    public PeerCount? Count { get; private set; }

    /// <summary>Of looks whose end is known, the share that changed what was done; nothing when there is none, or too few of another team's.</summary>
    public Estimate? Share { get; private set; }

    /// <summary>The finding as a sentence.</summary>
    public string Finding => Count is null ? "Nobody was asked to look" : $"A colleague’s look changed {Say(Count.Changed)} of {Say(Count.Settled)} decisions";

    /// <summary>A share in words.</summary>
    public string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await ChooseAsync(stop);
        Count = (await book.PeersAsync(Me, Team!.Value, From!.Value, To!.Value, stop)).SingleOrDefault();
        if (Count is { Settled: > 0 } && Say(Count.Settled) == Count.Settled.ToString(CultureInfo.InvariantCulture)) Share = Wilson.Share(Count.Changed, Count.Settled);
    }
}
