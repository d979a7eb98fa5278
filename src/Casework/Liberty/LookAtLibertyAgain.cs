using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;

namespace Threefold.Casework.Liberty;

/// <summary>What was given is looked at again before its end: it goes on as it is or on other conditions, or it ends.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, Part 8")]
public sealed class LookAtLibertyAgain(RecordDoor door)
{
    /// <summary>Writes down what was found.</summary>
    /// <param name="by">Who looked.</param>
    /// <param name="person">Whose liberty.</param>
    /// <param name="request">The request that was given.</param>
    /// <param name="goesOn">Whether it goes on; nobody may leave that unsaid.</param>
    /// <param name="words">What was found, and what the person says and shows.</param>
    /// <param name="conditions">What must be done for them from now on; left out when it ends.</param>
    /// <param name="on">The day.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, bool? goesOn, string words, string conditions, DateOnly? on, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(LookAtLibertyAgain), async file =>
        {
            var held = await file.OneAsync<LibertyRequest>(request, stop: stop);
            var verdict = LibertyRules.MayLookAgain(held, words, on, file.Today).With(KeepableWords.MayKeep(conditions, nameof(conditions)))
                .With(goesOn is null ? Verdict.No("Say whether it goes on.", nameof(goesOn)) : Verdict.Yes);
            if (!verdict.Allowed) return verdict;
            if (goesOn == true)
            {
                file.Record(held, new LibertyLookedAtAgain(request, words.Trim(), conditions.Trim(), on!.Value));
            }
            else
            {
                file.Record(held, new LibertyEnded(request, words.Trim(), on!.Value));
                await file.StepsDoneAsync(request, "It has ended.", stop);
            }

            return verdict with { Answer = request };
        }, stop);
}
