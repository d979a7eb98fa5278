using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Safeguarding;

/// <summary>What must hold before one decision may be made for somebody.</summary>
[Source("Mental Capacity Act 2005, s 4")]
public static class BestInterestsRules
{
    const string Act = "Mental Capacity Act 2005, s 4";

    /// <summary>What to keep in mind, as a worker would say it.</summary>
    public static IReadOnlyList<string> Prompts { get; } =
    [
        "Nothing follows from age, looks, an illness or how somebody behaves.",
        "Bring them in as much as they can and want to.",
        "Ask what they would want, not what we would.",
        "About treatment that keeps somebody alive: never be moved by a wish for their death.",
        "A relative has no authority because they are a relative. Ask them what the person would want.",
    ];

    /// <summary>Whether it may be decided at all: only after it was found that they cannot make this same decision.</summary>
    [Source("Mental Capacity Act 2005, ss 2 and 3")]
    public static Verdict MayBegin(CapacityDecision? finding) =>
        finding is { MayLeadToBestInterests: true } ? Verdict.Yes
        : new([new Finding("best-interests", Weight.Block, "This comes only after it was found that they cannot make this same decision. If they can, ask them and go by what they say.",
            "Mental Capacity Act 2005, ss 1 to 4", "", ["Record capacity for this decision", "Record what they agreed to"])]);

    /// <summary>Whether the decision may be recorded as it was weighed.</summary>
    /// <param name="finding">The finding about the same decision.</param>
    /// <param name="weighed">What was thought about.</param>
    /// <param name="options">The ways that were weighed.</param>
    /// <param name="heard">Who was asked, and what they said.</param>
    /// <param name="today">The day in London.</param>
    public static Verdict MayDecide(CapacityDecision? finding, BestInterestsAsWeighed weighed, IReadOnlyList<OptionAsWeighed> options, IReadOnlyList<OpinionAsHeard> heard, DateOnly today) =>
        MayBegin(finding).And(() => MustHaveThoughtOf(weighed)
            .With(WeighedOption.MayWeigh(options))
            .With(MustHaveAsked(weighed, heard))
            .With(MustHaveAnAdvocate(weighed))
            .With(MustResolve(weighed))
            .With(MustLookAgain(weighed.LookAgainOn, today)));

    /// <summary>Whether an independent mental capacity advocate must be asked: nobody of their own, and a serious matter.</summary>
    [Source("Mental Capacity Act 2005, ss 37 to 39")]
    public static bool MustAskImca(BestInterestsAsWeighed weighed) => weighed is { NobodyToAsk: true, Serious: not SeriousMatter.No };

    static Verdict MustHaveThoughtOf(BestInterestsAsWeighed w) =>
        Say(w.CouldWait, nameof(w.CouldWait), "Could it wait until they can decide? Write why not, or what happens meanwhile.")
            .With(Say(w.TookPart, nameof(w.TookPart), "Write how they took part, or what was tried."))
            .With(Say(w.Wishes, nameof(w.Wishes), "Write what they want and wanted, and whether they ever wrote it down."))
            .With(Say(w.Beliefs, nameof(w.Beliefs), "Write what they believe and hold dear that bears on this."))
            .With(Say(w.Decided, nameof(w.Decided), "Write what was decided, this time."))
            .With(Say(w.WhyThis, nameof(w.WhyThis), "Write why this way, and why not one that leaves them freer."))
            .With(Say(w.DecisionMaker, nameof(w.DecisionMaker), "Name who decides and answers for it."))
            .With(KeepableWords.MayKeep(w.Imca, nameof(w.Imca)))
            .With(KeepableWords.MayKeep(w.Resolving, nameof(w.Resolving)));

    static Verdict MustHaveAsked(BestInterestsAsWeighed weighed, IReadOnlyList<OpinionAsHeard> heard)
    {
        var verdict = Verdict.Yes;
        for (var i = 0; i < heard.Count; i++)
        {
            if (!heard[i].IsBlank()) verdict = verdict.With(Opinion.MayHear(heard[i], $"{i + 1}"));
        }

        return heard.All(h => h.IsBlank()) && !weighed.NobodyToAsk
            ? verdict.With(No("Write who was asked, and what they said. If there is nobody but paid workers, tick that.", "Who1"))
            : verdict;
    }

    static Verdict MustHaveAnAdvocate(BestInterestsAsWeighed weighed) =>
        MustAskImca(weighed) && string.IsNullOrWhiteSpace(weighed.Imca)
            ? new([new Finding("imca", Weight.Block, "They have nobody of their own, and this is serious treatment or a long stay. An independent mental capacity advocate must be asked first.",
                "Mental Capacity Act 2005, ss 37 to 39", nameof(weighed.Imca), ["Write who was asked and what they said", "Give what cannot wait, with an end date, and ask the advocate today"])])
            : Verdict.Yes;

    static Verdict MustResolve(BestInterestsAsWeighed weighed) =>
        weighed.Unresolved && string.IsNullOrWhiteSpace(weighed.Resolving)
            ? No("People still disagree. Write what is done: a meeting, mediation, or who asks the Court of Protection and by when.", nameof(weighed.Resolving))
            : Verdict.Yes;

    static Verdict MustLookAgain(DateOnly? day, DateOnly today) =>
        day is null ? No("Choose the day to look at this again.", nameof(BestInterestsAsWeighed.LookAgainOn))
        : day <= today ? No("Choose a day that is still to come.", nameof(BestInterestsAsWeighed.LookAgainOn))
        : Verdict.Yes;

    static Verdict Say(string words, string field, string ask) => KeepableWords.MustSay(words, field, ask);

    static Verdict No(string says, string field) => new([new Finding("best-interests", Weight.Block, says, Act, field)]);
}
