using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;

namespace Threefold.Practice.Conversations;

/// <summary>What holds in every conversation, whichever council's model it follows; the council's own rules are weighed with it.</summary>
public static class ConversationRules
{
    /// <summary>Whether an answer may be written down.</summary>
    public static Verdict MayAnswer(Conversation talk, Prompt prompt, string words, string choice) =>
        TheTalkGoesOn(talk)
            .And(() => SomethingWasSaid(words, choice))
            .And(() => TheChoiceIsOneOfThem(prompt, choice));

    /// <summary>Whether an earlier answer may be confirmed: never for what is asked afresh each time, nor words that another person said.</summary>
    public static Verdict MayConfirm(Conversation talk, Prompt prompt, Answer earlier) =>
        TheTalkGoesOn(talk)
            .And(() => prompt.IsAskedAfresh ? Verdict.No("This is asked each time. Ask it again today.") : Verdict.Yes)
            .And(() => earlier.SaidBy.Length > 0 ? Verdict.No("Somebody else said this. Ask the person themselves.") : Verdict.Yes);

    /// <summary>Whether an option may be put in the ring.</summary>
    public static Verdict MayPropose(Conversation talk, string segment, string what, OptionStatus? status, string because) =>
        TheTalkGoesOn(talk)
            .And(() => SolutionRing.Segments.Contains(segment) ? Verdict.Yes : Verdict.No("Choose where in the ring it belongs.", "Segment"))
            .And(() => string.IsNullOrWhiteSpace(what) ? Verdict.No("Say what it is, in a few words.", "What") : Verdict.Yes)
            .And(() => SaysWhyNot(status, because));

    /// <summary>Whether what became of an option may be written down.</summary>
    public static Verdict MaySettle(OptionStatus? status, string because) =>
        status is null ? Verdict.No("Choose what became of it.", "Status") : SaysWhyNot(status, because);

    /// <summary>
    /// Whether a conversation may be completed: the person knows what happens next, who and by when, and their rights; then the
    /// council's rules, kindly. Every missing thing is said at once.
    /// </summary>
    /// <param name="model">The model it is pinned to.</param>
    /// <param name="talk">The conversation.</param>
    /// <param name="ending">How it is about to end.</param>
    /// <param name="facts">What is known of the person's situation.</param>
    /// <param name="today">The day, in London.</param>
    /// <param name="concernRaised">True when a concern about them was raised since the talk began, or is open.</param>
    /// <param name="names">Words that the council's rules fill in.</param>
    [Source("Care Act 2014, ss 4, 9 and 42(1)")]
    public static Verdict MayComplete(PracticeModel model, Conversation talk, Ending ending, CaseFacts facts, DateOnly today, bool concernRaised, IReadOnlyDictionary<string, string>? names = null)
    {
        var verdict = TheTalkGoesOn(talk);
        var outcome = model.Outcome(ending.Outcome);
        if (outcome is null) verdict = verdict.With(Verdict.No("Choose how this talk ends.", nameof(Ending.Outcome)));
        else if (model.Stages.FirstOrDefault(s => s.Key == talk.Stage) is { } stage && !stage.Outcomes.Contains(outcome.Key)) verdict = verdict.With(Verdict.No("A talk of this kind does not end like this. Choose another ending, or go on to the kind of talk that does.", nameof(Ending.Outcome)));
        verdict = verdict.With(SaysWhatNext(ending, today));
        if (outcome is { InformationOnly: true } && facts.NeedMayBeThere)
            verdict = verdict.With(Verdict.No("They asked for an assessment, or seem to need one. Information alone does not answer that.", nameof(Ending.Outcome)));
        if (outcome is { Key: "safeguarding" } && !concernRaised)
            verdict = verdict.With(new([new Finding("check", Weight.Block, "Nobody has raised a concern about them since this talk began, and none is open. Raise it first, then end the talk.", Field: nameof(Ending.Outcome), Instead: ["Raise a concern"])]));
        return verdict
            .With(KeepableWords.MayKeep(ending.Words, nameof(Ending.Words)))
            .With(KeepableWords.MayKeep(ending.Next, nameof(Ending.Next)))
            .With(Weighing.Weigh(model, Trigger.CompleteConversation, facts, names))
            .With(ending.HasDied ? Verdict.Yes : AReasonAtMost(Weighing.Weigh(model, Trigger.LeaveStage, facts, names)))
            .With(ending.Outcome == "introduced" ? Weighing.Weigh(model, Trigger.Introduce, facts.With("introduced.warmly", ending.MeetTogether), names) : Verdict.Yes)
            .With(outcome is null ? Verdict.Yes : Weighing.Weigh(model, Trigger.ChooseOutcome, facts.With("outcome", ending.Outcome), names));
    }

    /// <summary>A talk can always be ended: what a council asks before somebody leaves a stage is at most asked for a reason.</summary>
    static Verdict AReasonAtMost(Verdict asked) => asked with { Findings = [.. asked.Findings.Select(f => f.Weight > Weight.Reason ? f with { Weight = Weight.Reason } : f)] };

    /// <summary>They know their rights, and what happens next and by when. Nobody who has died is told anything, and nothing has to be promised them.</summary>
    static Verdict SaysWhatNext(Ending ending, DateOnly today)
    {
        var day = ending.NextBy is not { } by ? Verdict.No("Say by when.", nameof(Ending.NextBy)) : by < today ? Verdict.No("That day has passed. By when?", nameof(Ending.NextBy)) : Verdict.Yes;
        if (ending.HasDied) return string.IsNullOrWhiteSpace(ending.Next) ? Verdict.Yes : day;
        return (ending.RightsTold ? Verdict.Yes : Verdict.No("Tell them that they may ask for an assessment, disagree, and come back. Then tick the box.", nameof(Ending.RightsTold)))
            .With(string.IsNullOrWhiteSpace(ending.Next) ? Verdict.No("Write what happens next, in words they would use.", nameof(Ending.Next)) : Verdict.Yes)
            .With(day);
    }

    static Verdict TheTalkGoesOn(Conversation talk) => talk.IsOpen ? Verdict.Yes : Verdict.No("This talk has ended. Begin another to add to it.");

    static Verdict SomethingWasSaid(string words, string choice) =>
        string.IsNullOrWhiteSpace(words) && string.IsNullOrWhiteSpace(choice) ? Verdict.No("Write what they said, or leave this one for another day.", "Words")
        : KeepableWords.MayKeep(words, "Words");

    static Verdict TheChoiceIsOneOfThem(Prompt prompt, string choice)
    {
        if (choice.Length == 0) return Verdict.Yes;
        var known = prompt.Form switch
        {
            AnswerForm.YesNoWhy => choice is "yes" or "no" or "unsure",
            AnswerForm.List or AnswerForm.Scale => choice.Split(',', StringSplitOptions.TrimEntries).All(prompt.Choices.Contains),
            AnswerForm.Date => DateOnly.TryParse(choice, System.Globalization.CultureInfo.InvariantCulture, out _),
            _ => false,
        };
        return known ? Verdict.Yes : Verdict.No("Choose one of the answers.", "Choice");
    }

    static Verdict SaysWhyNot(OptionStatus? status, string because) =>
        status == OptionStatus.NotSuitable && string.IsNullOrWhiteSpace(because) ? Verdict.No("Say why it does not suit.", "Because") : Verdict.Yes;
}

/// <summary>How a conversation ends.</summary>
/// <param name="Outcome">The outcome's key.</param>
/// <param name="Words">A plain sentence about it, for the person.</param>
/// <param name="Next">What happens next, in words the person would use.</param>
/// <param name="NextBy">By when.</param>
/// <param name="RightsTold">True once the person was told that they may ask for an assessment, disagree, and come back.</param>
/// <param name="PersonAgrees">True when the person agrees to how it ends.</param>
public sealed record Ending(string Outcome, string Words, string Next, DateOnly? NextBy, bool RightsTold, bool PersonAgrees)
{
    /// <summary>True when they will meet the organisation they are introduced to together with the worker.</summary>
    public bool MeetTogether { get; init; }

    /// <summary>True when it ends because the person has died.</summary>
    public bool HasDied => Outcome == "died";
}
