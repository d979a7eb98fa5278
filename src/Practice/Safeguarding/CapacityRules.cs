using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;

namespace Threefold.Practice.Safeguarding;

/// <summary>What must hold before it may be written that somebody can or cannot make one decision.</summary>
[Source("Mental Capacity Act 2005, ss 1 to 3")]
[Source("A Local Authority v JB [2021] UKSC 52")]
public static class CapacityRules
{
    const string Act = "Mental Capacity Act 2005, ss 1 to 3";

    static readonly string[] TooWide = ["make decisions", "own decisions", "any decision", "all decisions", "every decision"];

    /// <summary>The five principles, as a worker would keep them beside the talk.</summary>
    [Source("Mental Capacity Act 2005, s 1")]
    public static IReadOnlyList<string> Principles { get; } =
    [
        "Start from: they can. It is for us to show otherwise, for this decision.",
        "Give all the help that can be given first: the right time, place, words and people.",
        "An unwise choice is still theirs to make.",
        "Whatever is decided for somebody is decided in their best interests.",
        "Before deciding for somebody, look for a way that leaves them freer.",
    ];

    /// <summary>Whether it may be recorded: one decision, help first, four abilities with evidence, then the cause.</summary>
    /// <param name="asked">What was asked and seen.</param>
    /// <param name="today">The day in London.</param>
    public static Verdict MayRecord(CapacityAsAsked asked, DateOnly today) =>
        MustKeepTheFloor(asked)
            .With(MustBeOneQuestion(asked.Decision))
            .With(KeepableWords.MustSay(asked.Information, nameof(asked.Information), "Write what they needed to know: the choices, and what each would bring."))
            .With(MayKeepHelp(asked))
            .With(MustShowAbilities(asked))
            .With(MustFollow(asked))
            .With(MustSayWhen(asked, today));

    /// <summary>The legal floor's own questions, put beside the fields of the form.</summary>
    static Verdict MustKeepTheFloor(CapacityAsAsked asked)
    {
        var floor = LegalFloor.MayRecordCapacity(asked.Decision, asked.HelpGiven(), CouldNot(asked), asked.BecauseOf);
        return floor with { Findings = [.. floor.Findings.Select(f => f.Field == "helpGiven" ? f with { Field = nameof(asked.HelpTime) } : f)] };
    }

    /// <summary>Whether a text is one decision: a question, about one thing.</summary>
    [Source("Mental Capacity Act 2005, s 2(1)")]
    static Verdict MustBeOneQuestion(string decision) =>
        string.IsNullOrWhiteSpace(decision) ? Verdict.Yes
        : !decision.Trim().EndsWith('?') ? No("Write the decision as a question that ends with a question mark.", "Decision")
        : TooWide.Any(w => decision.Contains(w, StringComparison.OrdinalIgnoreCase)) ? No("This asks about every decision. Name one, at one time.", "Decision")
        : KeepableWords.MayLast(decision, "Decision");

    static Verdict MayKeepHelp(CapacityAsAsked asked) =>
        KeepableWords.MayKeep(asked.HelpTime, nameof(asked.HelpTime))
            .With(KeepableWords.MayKeep(asked.HelpPlace, nameof(asked.HelpPlace)))
            .With(KeepableWords.MayKeep(asked.HelpTalking, nameof(asked.HelpTalking)))
            .With(KeepableWords.MayKeep(asked.HelpInterpreter, nameof(asked.HelpInterpreter)))
            .With(KeepableWords.MayKeep(asked.HelpAdvocate, nameof(asked.HelpAdvocate)));

    static Verdict MustShowAbilities(CapacityAsAsked asked)
    {
        var verdict = Verdict.Yes;
        foreach (var (field, ability) in asked.Abilities())
        {
            if (ability.Seen == AbilitySeen.NotAsked && asked.Finding is CapacityFinding.Able or CapacityFinding.NotAble) verdict = verdict.With(No("Say if they could do this.", field));
            verdict = verdict.With(ability.Seen == AbilitySeen.NotAsked
                ? KeepableWords.MayKeep(ability.Words, field + "Words")
                : KeepableWords.MustSay(ability.Words, field + "Words", "Write what they said or did that shows it, in their words."));
        }

        return verdict;
    }

    /// <summary>What is found must follow from what was seen; and what affects the mind is asked last, never first.</summary>
    [Source("A Local Authority v JB [2021] UKSC 52")]
    static Verdict MustFollow(CapacityAsAsked asked) => (asked.Finding, CouldNot(asked)) switch
    {
        (null, _) => No("Say how it came out, for this decision at this time.", nameof(asked.Finding)),
        (CapacityFinding.Able, true) => No("You ticked something that they could not do. Either they can make this decision, or they cannot.", nameof(asked.Finding)),
        (CapacityFinding.NotAble, false) => No("Nothing is ticked that they could not do. Then this decision is theirs.", nameof(asked.Finding)),
        (_, false) when !string.IsNullOrWhiteSpace(asked.Impairment) => No("An illness alone says nothing about a decision. Look at what they can do first.", nameof(asked.Impairment)),
        (_, true) => KeepableWords.MustSay(asked.Impairment, nameof(asked.Impairment), "Write what affects their mind or brain, and who told you.").With(KeepableWords.MayKeep(asked.BecauseOf, nameof(asked.BecauseOf))),
        _ => Verdict.Yes,
    };

    static Verdict MustSayWhen(CapacityAsAsked asked, DateOnly today) =>
        (asked.On is null ? No("Write the day you talked it through.", nameof(asked.On)) : asked.On > today ? No("This day is still to come.", nameof(asked.On)) : Verdict.Yes)
            .With(asked.Finding is CapacityFinding.NotAble or CapacityFinding.NotYet
                ? KeepableWords.MustSay(asked.CouldWait, nameof(asked.CouldWait), "Does it come and go? Could this decision wait for a better day? Write what you found.")
                    .With(KeepableWords.MustSay(asked.AskAgainWhen, nameof(asked.AskAgainWhen), "Write what would make us ask again."))
                : KeepableWords.MayKeep(asked.CouldWait, nameof(asked.CouldWait)).With(KeepableWords.MayKeep(asked.AskAgainWhen, nameof(asked.AskAgainWhen))))
            .With(asked.Finding == CapacityFinding.NotYet && asked.AskAgainOn is null ? No("It can wait: choose the day we ask again.", nameof(asked.AskAgainOn)) : Verdict.Yes)
            .With(asked.AskAgainOn <= today ? No("Choose a day that is still to come.", nameof(asked.AskAgainOn)) : Verdict.Yes);

    static bool CouldNot(CapacityAsAsked asked) => asked.Abilities().Any(a => a.Ability.Seen == AbilitySeen.NotAble);

    static Verdict No(string says, string field) => new([new Finding("LF-6", Weight.Block, says, Act, field)]);
}
