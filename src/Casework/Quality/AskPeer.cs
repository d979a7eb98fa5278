using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Quality;

/// <summary>A step that colleagues look at or agree to.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="What">Which step of it: a stage's key, a line's id; empty when there is only one.</param>
/// <param name="Step">The step in words.</param>
/// <param name="About">The talk, contact or step it belongs to.</param>
/// <param name="Team">The team whose desk it goes to.</param>
public sealed record StepToCheck(Trigger Moment, string What, string Step, Guid About, Guid Team);

/// <summary>The lead asks a colleague to look at a step and at what was tried: the peer test. It goes to the team's desk.</summary>
[Source("Norfolk 2017, 3.7(b)")]
public sealed class AskPeer(RecordDoor door, TeamShelf teams)
{
    /// <summary>Within how many hours a colleague is asked to look; the product's own start.</summary>
    public const int Hours = 48;

    /// <summary>Asks. What was tried is taken from the solution ring as it stands.</summary>
    /// <param name="by">The lead.</param>
    /// <param name="person">Whose step.</param>
    /// <param name="step">The step.</param>
    /// <param name="question">What the lead thinks and asks.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the peer test.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid person, StepToCheck step, string question, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(step.Team, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(AskPeer), async file =>
        {
            var verdict = PeerTests.MayAsk(step.Step, question);
            if (!verdict.Allowed) return verdict;
            var waiting = await file.FindAsync<PeerTest>(t => t.Moment == step.Moment && t.What == step.What && t.About == step.About && t.LookedAt == null, stop);
            if (waiting is not null) return Verdict.No("A colleague has been asked already. It is on the team’s desk.");
            verdict = await Desks.LetTeamAsync(file, person, team, stop);
            if (!verdict.Allowed) return verdict;
            var tried = WhatWasTried(await file.ListAsync<SolutionOption>(stop: stop));
            var test = file.Begin(new PeerAsked(file.NewId(), step.Moment, step.What, step.Step, step.About, step.Team, question.Trim(), tried));
            file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GivePeerView, $"Look at what was tried, and write one challenge: {step.Step}.", test.Id, step.Team, null, "", file.Now.AddHours(Hours)));
            return Verdict.Made(test.Id);
        }, stop);
    }

    /// <summary>The ring in words: each part with what became of it, the day and the author; an empty part says that it is empty.</summary>
    static string WhatWasTried(IReadOnlyList<SolutionOption> options) => string.Join(" ", SolutionRing.Segments.Select(segment =>
    {
        var here = options.Where(o => o.Segment == segment).Select(o => $"{o.What}{(o.Status is null ? ", not tried yet" : $": {Options.Say(o.Status).ToLowerInvariant()}{(o.Because.Length > 0 ? $", {o.Because}" : "")}")} ({Days.Of(o.At).ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture)}, {o.By})").ToList();
        var name = segment.Replace('-', ' ');
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}: {(here.Count == 0 ? "nothing yet" : string.Join("; ", here))}.";
    }));
}
