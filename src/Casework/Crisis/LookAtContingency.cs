using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>Somebody looked at a plan with the person: it was tried out, or it still fits.</summary>
public sealed class LookAtContingency(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    /// <param name="by">Who looked.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="tested">True when it was tried out, false when it was read and still fits.</param>
    /// <param name="words">What came of trying it out, or with whom it was read.</param>
    /// <param name="day">The day it was tried out, or the next day to look again.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, bool tested, string words, DateOnly? day, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(LookAtContingency), async file =>
        {
            var plan = await file.FindAsync<ContingencyPlan>(p => p.Person == person, stop);
            if (plan is not { IsAgreed: true }) return Verdict.No("There is no agreed plan to look at yet.");
            var verdict = tested
                ? KeepableWords.MustSay(words, "How", "Write what came of it: who answered, what did not work.").With(day is { } on && on <= file.Today ? Verdict.Yes : Verdict.No("Write the day it was tried out.", "TestedOn"))
                : KeepableWords.MustSay(words, "LookedWith", "Write who looked at it with you.")
                    .With(day is { } next ? Moved(ContingencyRules.MayReviewOn(next, file.Today, ContingencyReference.Numbers)) : Verdict.No("Choose the next day to look at it.", "LookNext"));
            if (!verdict.Allowed) return verdict;
            file.Record(plan, tested ? new ContingencyTested(plan.Id, day!.Value, words.Trim()) : new ContingencyStillFits(plan.Id, day!.Value, words.Trim()));
            await PlanSteps.EndAsync(file, plan.Id, tested ? "The plan was tried out." : "The plan was looked at and still fits.", stop);
            return Verdict.Made(plan.Id);
        }, stop);

    static Verdict Moved(Verdict verdict) => verdict with { Findings = [.. verdict.Findings.Select(f => f with { Field = "LookNext" })] };
}
