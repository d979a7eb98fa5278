using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>The way to an advocate goes on: one was asked for, one was named, they met.</summary>
[Source("Care Act 2014, ss 67 and 68")]
public sealed class FollowAdvocate(RecordDoor door)
{
    /// <summary>Days within which the next thing on the way is looked for.</summary>
    const int LookWithinDays = 7;

    /// <summary>Writes down the day of one stage. Until they have met, the next stage stands on the desk.</summary>
    /// <param name="by">Who knows.</param>
    /// <param name="person">Whose advocate.</param>
    /// <param name="question">The advocacy question it belongs to.</param>
    /// <param name="stage">What happened.</param>
    /// <param name="words">Who was asked, or who the advocate is.</param>
    /// <param name="on">The day.</param>
    /// <param name="concern">The concern that it was asked about, for whoever opens the record for safeguarding only; <see langword="null"/> for anything else.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid question, AdvocateStage stage, string words, DateOnly? on, Guid? concern = null, CancellationToken stop = default) =>
        door.OpenAsync(by, person, concern is null ? Purpose.Conversation : Purpose.Safeguarding, nameof(FollowAdvocate), async file =>
        {
            var held = await file.OneAsync<AdvocacyQuestion>(question, stop: stop);
            if (concern is { } about && AdvocacyRules.ForEnquiry([held], await file.OneAsync<Concern>(about, stop: stop)) is null) throw new NotThere(nameof(AdvocacyQuestion));
            var verdict = AdvocacyRules.MayFollow(held, stage, words, on, file.Today).With(LookingAgain.MustHaveATeam(by));
            if (!verdict.Allowed) return verdict;
            file.Record(held, stage switch
            {
                AdvocateStage.Sought => new AdvocateSought(question, words.Trim(), on!.Value),
                AdvocateStage.Named => new AdvocateNamed(question, words.Trim(), on!.Value),
                _ => (Fact<AdvocacyQuestion>)new AdvocateMet(question, on!.Value),
            });
            await TowardsAnAdvocate.DoneAsync(file, held, "The way to an advocate went on.", stop);
            if (stage != AdvocateStage.Met) await TowardsAnAdvocate.NextAsync(file, held, stage == AdvocateStage.Sought ? TowardsAnAdvocate.Named : TowardsAnAdvocate.Met, file.Today.AddDays(LookWithinDays), stop);
            return Verdict.Made(question);
        }, stop);
}
