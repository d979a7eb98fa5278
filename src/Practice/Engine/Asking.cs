using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>How a question is put.</summary>
public enum Manner
{
    /// <summary>Nobody has answered it yet.</summary>
    Ask,

    /// <summary>It was answered before: show the answer, and let it be confirmed or changed.</summary>
    Confirm,

    /// <summary>It is about this moment: ask it each time, and show no earlier answer.</summary>
    AskAfresh,
}

/// <summary>What is known already for one prompt.</summary>
/// <param name="Words">The answer as it was given.</param>
/// <param name="On">The day it was given or last confirmed.</param>
/// <param name="From">Who wrote it down.</param>
/// <param name="SaidBySomeoneElse">True when these are not the person's own words: they are never read back.</param>
public sealed record Known(string Words, DateOnly On, string From, bool SaidBySomeoneElse = false);

/// <summary>A prompt to put to this person now.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Asks">Its question in the model's words.</param>
/// <param name="Manner">Ask, confirm or ask afresh.</param>
/// <param name="Known">What is known, only where it is to be confirmed.</param>
public sealed record Question(Prompt Prompt, string Asks, Manner Manner, Known? Known);

/// <summary>What to talk about, in order, and how many questions that is.</summary>
/// <param name="All">Every question, in the order they are put.</param>
/// <param name="Counted">False for a statutory assessment, which shows no counter and has no limit.</param>
/// <param name="Most">The model's own limit for this complexity.</param>
public sealed record Questions(IReadOnlyList<Question> All, bool Counted, int Most)
{
    /// <summary>How many are asked; what is only confirmed does not count.</summary>
    public int Count => All.Count(q => q.Manner != Manner.Confirm);

    /// <summary>A kind note when there are more questions than the council likes, or empty. Never a stop.</summary>
    public string Note => Counted && Count > Most
        ? $"This is {Count} questions. We try to ask no more than {Most}. Leave what does not matter today."
        : "";
}

/// <summary>Which prompts to put to someone, and what not to ask them again.</summary>
[Source("Lancashire 2024, Commitments 4 to 7")]
[Source("Leicester 2021, App C 4.2.6")]
public static class Asking
{
    /// <summary>The prompts of this stage that apply, in order, with what is known carried forward.</summary>
    /// <param name="model">The model that the work is pinned to.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="facts">What is known of the work.</param>
    /// <param name="known">Earlier answers by prompt key, from any stage and any earlier conversation of this person.</param>
    public static Questions For(PracticeModel model, Stage stage, CaseFacts facts, IReadOnlyDictionary<string, Known> known) =>
        new([.. Prompts(model, stage, facts).Select(p => Put(model, p, known.GetValueOrDefault(p.Key)))], !stage.Statutory, model.Settings.Budget.MostFor(facts.Word("complexity")));

    /// <summary>The prompts of this stage that apply, in order.</summary>
    public static IEnumerable<Prompt> Prompts(PracticeModel model, Stage stage, CaseFacts facts) =>
        stage.Prompts.Select(model.Prompt).Where(p => p.When.Holds(facts));

    /// <summary>The prompts a conversation is not whole without that have no answer yet: to be shown kindly at the end.</summary>
    /// <param name="model">The model that the work is pinned to.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="facts">What is known of the work.</param>
    /// <param name="answered">Keys answered or confirmed in this conversation.</param>
    public static IReadOnlyList<Prompt> StillToAsk(PracticeModel model, Stage stage, CaseFacts facts, IReadOnlySet<string> answered) =>
        [.. Prompts(model, stage, facts).Where(p => p.Minimum && !answered.Contains(p.Key))];

    static Question Put(PracticeModel model, Prompt prompt, Known? known)
    {
        var manner = prompt.IsAskedAfresh ? Manner.AskAfresh : known is null or { SaidBySomeoneElse: true } ? Manner.Ask : Manner.Confirm;
        return new(prompt, Wording.Fill(model, prompt.Asks), manner, manner == Manner.Confirm ? known : null);
    }
}
