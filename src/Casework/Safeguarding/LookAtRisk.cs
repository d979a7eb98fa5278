using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>A shared risk is looked at again: it goes on to another day, or it has ended.</summary>
public sealed class LookAtRisk(RecordDoor door)
{
    /// <summary>Writes down what was found.</summary>
    /// <param name="by">Who looked.</param>
    /// <param name="person">Whose life.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="words">What was found, with the person's own view.</param>
    /// <param name="goesOn">True when it goes on.</param>
    /// <param name="lookAgainOn">The next day to look, when it goes on.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid risk, string words, bool goesOn, DateOnly? lookAgainOn, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(LookAtRisk), async file =>
        {
            var held = await file.OneAsync<PositiveRisk>(risk, stop: stop);
            var verdict = (held.IsCurrent ? Verdict.Yes : Verdict.No("This risk has ended already.", "Words"))
                .With(KeepableWords.MustSay(words, "Words", "Write what you found, and how they see it now."))
                .With(goesOn ? PositiveRisk.MayLookAgain(lookAgainOn, file.Today).With(LookingAgain.MustHaveATeam(by)) : Verdict.Yes);
            if (!verdict.Allowed) return verdict;
            await file.LookedAsync(risk, "It was looked at again.", stop);
            if (goesOn) file.Record(held, new RiskLookedAt(risk, words.Trim(), lookAgainOn!.Value));
            else file.Record(held, new RiskEnded(risk, words.Trim(), file.Today));
            if (goesOn) file.LookAgain(risk, $"Look at this risk again: {held.What}", lookAgainOn!.Value);
            return Verdict.Made(risk);
        }, stop);
}
