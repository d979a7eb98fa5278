using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.People;

/// <summary>Looks again at how somebody who was noted for early help is coping.</summary>
public sealed class ReviewEarlyHelp(RecordDoor door)
{
    /// <summary>Notes what was found; the note stays until a new day, or ends.</summary>
    /// <param name="by">Who looked.</param>
    /// <param name="person">Who it is about.</param>
    /// <param name="note">Which note.</param>
    /// <param name="found">What was found.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid note, EarlyHelpFound found, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ReviewEarlyHelp), async file =>
        {
            var noted = await file.OneAsync<EarlyHelpNote>(note, stop: stop);
            var verdict = KeepableWords.MustSay(found.Words, nameof(found.Words), "Write how they are now.").With(NoteEarlyHelp.MustHaveATeam(by));
            if (!noted.IsCurrent) verdict = verdict.With(Verdict.No("This note ended already."));
            if (found.Stays) verdict = verdict.With(EarlyHelpNote.MayLookAgainOn(found.LookAgainOn, file.Today));
            if (!verdict.Allowed) return verdict;

            foreach (var step in await file.ListAsync<NextStep>(s => s.About == note && s.DoneAt == null, stop))
                file.Record(step, new NextStepDone(step.Id, "We asked how they are coping."));
            if (found.Stays)
            {
                file.Record(noted, new EarlyHelpLookedAt(note, BothTexts.Tidy(found.Words), found.LookAgainOn!.Value, found.Told ?? noted.Told, file.Today));
                NoteEarlyHelp.LookAgain(file, note, found.LookAgainOn.Value);
            }
            else
            {
                file.Record(noted, new EarlyHelpEnded(note, BothTexts.Tidy(found.Words), file.Today));
            }

            return verdict with { Answer = note };
        }, stop);
}

/// <summary>What was found when somebody looked again.</summary>
public sealed record EarlyHelpFound
{
    /// <summary>How they are now.</summary>
    public string Words { get; init; } = "";

    /// <summary>True when the note stays.</summary>
    public bool Stays { get; init; }

    /// <summary>When to look again, if it stays.</summary>
    public DateOnly? LookAgainOn { get; init; }

    /// <summary>Whether they have been told by now; unchanged when not said.</summary>
    public WasTold? Told { get; init; }
}
