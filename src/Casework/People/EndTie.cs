using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Somebody is no longer in a person's circle. What they did stays in the story; a plan that counts on them is asked about.</summary>
public sealed class EndTie(RecordDoor door, TeamShelf teams)
{
    /// <summary>Ends it.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose circle.</param>
    /// <param name="tie">Which tie.</param>
    /// <param name="why">Why, in words the person could read.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid tie, string why, CancellationToken stop = default)
    {
        var roster = await Roster.ReadAsync(teams, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(EndTie), async file =>
        {
            var old = await file.OneAsync<Tie>(tie, stop: stop);
            var verdict = KeepableWords.MayKeep(why, "Why");
            if (!verdict.Allowed || !old.IsCurrent) return verdict with { Answer = tie };
            file.Record(old, new TieEnded(tie, old.Name, BothTexts.Tidy(why), file.Today));
            await PlanSteps.AskIfNamedAsync(file, old, roster, stop);
            return verdict with { Answer = tie };
        }, stop);
    }
}
