using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Somebody who answers for the work decides something about a figure: a step, what is done about a difference, or what a year is asked to save.</summary>
[Source("NHS England, Making Data Count")]
[Source("Leicester 2021, App B Priority six")]
public sealed class DecideOnFigure(RecordDoor door, TeamShelf teams)
{
    /// <summary>Keeps the decision, when it is whole.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="decision">What is decided; whose name and day it has is not asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, FigureDecision decision, CancellationToken stop = default)
    {
        var known = decision.Team is not { } team || await teams.FindAsync(team, stop) is not null;
        return await door.OpenAsync(by, [], Purpose.PracticeModel, nameof(DecideOnFigure), file =>
        {
            var verdict = FigureRules.MayDecide(decision, file.Today).With(known ? Verdict.Yes : Verdict.No("That team is no longer here.", nameof(decision.Team)));
            return Task.FromResult(verdict.Allowed ? verdict with { Answer = FigureShelf.Add(file, decision) } : verdict);
        }, stop);
    }
}
