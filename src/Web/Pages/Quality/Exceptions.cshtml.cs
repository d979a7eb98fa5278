using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>A team's exceptions by rule, and those that nobody has ended. Never a ranking of workers.</summary>
[For(Purpose.Conversation)]
public sealed class ExceptionsModel(ExceptionBook book, TeamShelf teams, TimeProvider clock) : TeamFigures(teams, clock)
{
    /// <summary>How often each rule was gone over.</summary>
    public IReadOnlyList<ExceptionCount> Counts { get; private set; } = [];

    /// <summary>The team's own open exceptions.</summary>
    public IReadOnlyList<ExceptionCard> Open { get; private set; } = [];

    /// <summary>How many in all.</summary>
    public int Made => Counts.Sum(c => c.Made);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await ChooseAsync(stop);
        Counts = await book.CountsAsync(Me, Team!.Value, From!.Value, To!.Value, stop);
        Open = IsOwn ? await book.OpenAsync(Me, Team.Value, stop) : [];
    }
}
