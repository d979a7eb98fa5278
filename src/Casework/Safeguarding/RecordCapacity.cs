using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>Writes down whether somebody could make one decision, at one time, with all the help that could be given.</summary>
[Source("Mental Capacity Act 2005, ss 1 to 3")]
public sealed class RecordCapacity(RecordDoor door)
{
    /// <summary>Records it; a day to ask again stands on the worker's desk.</summary>
    /// <param name="by">Who decides what the record says.</param>
    /// <param name="person">Whose decision it is.</param>
    /// <param name="asked">What was asked, and what was seen.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the record's id, or everything that is missing.</returns>
    public Task<Verdict> DoAsync(Caller by, Guid person, CapacityAsAsked asked, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(RecordCapacity), async file =>
        {
            var verdict = CapacityRules.MayRecord(asked, file.Today);
            if (asked.AskAgainOn is not null) verdict = verdict.With(LookingAgain.MustHaveATeam(by));
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(new CapacityAsked(file.NewId(), asked with { Decision = asked.Decision.Trim() }));
            if (made.AskAgainOn is { } day) file.LookAgain(made.Id, $"Ask again: {made.Decision}", day);
            await file.ClearDraftsAsync($"/people/{person}/decisions/new", stop);
            return verdict with { Answer = made.Id };
        }, stop);
}
