using Threefold.Casework.Door;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Assessments;

/// <summary>What acts of this room share: the steps that see an assessment through, and what was found so far.</summary>
static class AssessmentWork
{
    static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Whether there is a team whose desk what follows can stand on.</summary>
    public static Verdict MustHaveATeam(Caller by) => by.Team is null ? Verdict.No("You are not in a team yet. Ask your manager.") : Verdict.Yes;

    /// <summary>Puts a step on the worker's own desk.</summary>
    public static void Next(this PersonFile file, Guid person, Guid about, string what, DateOnly by, NextStepKind kind = NextStepKind.LookAgain) => file.Begin(person, new NextStepAgreed(
        file.NewId(), kind, what, about, file.By.Team!.Value, file.By.Actor.Id, file.By.Actor.Name, Days.At(by, Noon)));

    /// <summary>Ends the steps about something; those whose words begin so, where given.</summary>
    public static async Task DoneAsync(this PersonFile file, Guid about, string how, CancellationToken stop, string? begins = null)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == about && s.DoneAt == null, stop))
            if (begins is null || step.What.StartsWith(begins, StringComparison.Ordinal)) file.Record(step, new NextStepDone(step.Id, how));
    }

    /// <summary>What was found about each outcome of an assessment.</summary>
    public static Task<List<OutcomeAnswer>> AnswersAsync(this PersonFile file, Guid assessment, CancellationToken stop) =>
        file.ListAsync<OutcomeAnswer>(o => o.Assessment == assessment, stop);

    /// <summary>How many questions were asked in all.</summary>
    public static async Task<int> AskedAsync(this PersonFile file, NeedsAssessment held, IReadOnlyList<OutcomeAnswer> answers, CancellationToken stop)
    {
        var inTalk = held.Talk is { } talk ? (await file.ListAsync<Answer>(a => a.Conversation == talk, stop)).Count(a => a.Confirms is null) : 0;
        return CompletionRules.Count(inTalk, answers.Select(FoundOutcome.Of));
    }

    /// <summary>How many questions the council's model means to ask, for how involved the talk is. Never a limit.</summary>
    public static QuestionBudget Budget(PracticeModel model, Conversation? talk) =>
        talk is null ? model.Settings.Budget : model.Settings.Budget with { Most = model.Settings.Budget.MostFor(talk.Complexity) };

    /// <summary>Whether the advocacy question was answered for an assessment.</summary>
    public static async Task<bool> AdvocacyAsync(this PersonFile file, NeedsAssessment held, CancellationToken stop) =>
        AssessmentRules.AdvocacyConsidered(await file.ListAsync<AdvocacyQuestion>(q => q.Person == held.Person, stop), held.Id, held.Talk, held.BeganOn);

    /// <summary>What somebody who helps says of it, on their own record.</summary>
    public static async Task<bool> AbleAndWillingAsync(this PersonFile file, Guid person, CancellationToken stop) =>
        (await file.ListAsync<HelpOffer>(h => h.Person == person && h.EndedOn == null, stop)).Any(CompletionRules.WasAsked);

    /// <summary>Whether words may stand: never a word that they, or somebody in their circle, do not want for themselves.</summary>
    public static async Task<Verdict> MayNameAsync(this PersonFile file, string words, string field, CancellationToken stop) =>
        LabelRules.MayUse(words, await file.FindAsync<OwnWord>(w => w.NotCarer, stop) is not null || await file.FindAsync<Tie>(t => t.NotCarer && t.EndedOn == null, stop) is not null, field);

    /// <summary>What is written while an assessment goes on, and not after.</summary>
    public static Verdict StillOpen(NeedsAssessment held) => held.IsOpen ? Verdict.Yes : Verdict.No("This was completed already. What changed since goes into a new one.");
}
