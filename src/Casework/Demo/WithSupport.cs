using Threefold.Casework.Assessments;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Conversations;
using Threefold.Casework.Letters;
using Threefold.Casework.Liberty;
using Threefold.Casework.Plans;
using Threefold.Casework.Reviews;
using Threefold.Casework.Safeguarding;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo;

/// <summary>What lives with support are told with, in fewer words: needs, plans, reviews and letters. Each is one act of the product.</summary>
static class WithSupport
{
    /// <summary>The worker talked it through with them.</summary>
    public static readonly RuleAnswer Talked = new(Read: true, "We talked it through at their table.");

    /// <summary>Needs are talked through from beginning to end. What is not named here they can do.</summary>
    public static async Task<Guid> AssessAsync(this Teller teller, Actor by, Guid person, AssessmentAsBegun begun, (string Can, string Want, string Work) said, IReadOnlyDictionary<string, string> cannot, (string Other, string[] Areas, string Words) besides, string copies = "")
    {
        await teller.MadeAsync((AskAboutAdvocacy act) => act.DoAsync(by, person, null, new AdvocacyAsAsked { Step = AdvocacyStep.Assessment, Needed = false, Reason = "They take part with the help they have, and are content with it." }));
        var id = await teller.MadeAsync((BeginAssessment act) => act.DoAsync(by, person, begun, Talked));
        await teller.MadeAsync(async (SayCanAndWant act) => await act.DoAsync(by, person, id, await SeenAsync<NeedsAssessment>(teller, by, person, id), said.Can, said.Want, said.Work));
        var law = EligibilityTable.On(teller.Day(0));
        foreach (var outcome in begun.Of == AssessmentOf.Carer ? law.Carer : law.Adult)
            await teller.MadeAsync((AnswerOutcome act) => act.DoAsync(by, person, id, outcome.Key, Found(outcome.Key, cannot), 0));
        await teller.MadeAsync(async (ConsiderOtherHelp act) => await act.DoAsync(by, person, id, await SeenAsync<NeedsAssessment>(teller, by, person, id), besides.Other, besides.Areas, besides.Words));
        await teller.MadeAsync(async (CompleteAssessment act) => await act.DoAsync(by, person, id, await SeenAsync<NeedsAssessment>(teller, by, person, id), copies, Talked));
        await teller.MadeAsync((GiveAssessmentRecord act) => act.DoAsync(by, person, id, copies.Length > 0 ? $"Them, and {copies}" : "Them"));
        return id;
    }

    /// <summary>A plan is agreed by whoever lives by it, with the total that stands on the page.</summary>
    public static async Task AgreeAsync(this Teller teller, Actor by, Guid person, Guid plan, string agreed, string why, string copy = "", Money.CauseAsTold? because = null)
    {
        await teller.MadeAsync((AskAboutAdvocacy act) => act.DoAsync(by, person, plan, new AdvocacyAsAsked { Step = AdvocacyStep.Plan, Needed = false, Reason = "They say what they want, with the people they chose." }));
        var view = await teller.DoAsync((ReadPlan act) => act.DoAsync(by, plan));
        var saw = new Agreeing { By = agreed, Why = why, CopyTo = copy, DirectPaymentOffered = true, SeenLines = PlanRules.Stamp(view.Own.Lines), SeenWeeklyPence = PlanMoney.WeeklyOn(view.Own.Lines, view.ShownOn) };
        await teller.MadeAsync((AgreePlan act) => act.DoAsync(by, person, plan, view.Own.Plan.Version, saw, Talked, because));
    }

    /// <summary>The amount is worked out and told.</summary>
    public static async Task TellAmountAsync(this Teller teller, Actor by, Guid person, Guid plan, BudgetAsWorked worked, string to, string view)
    {
        var budget = await teller.MadeAsync((WorkOutBudget act) => act.DoAsync(by, person, plan, worked));
        await teller.MadeAsync((TellBudget act) => act.DoAsync(by, person, budget, teller.Day(0), ToldBy.Telephone, to, view));
    }

    /// <summary>Somebody finds that what the law asks is met, before anybody is deprived of their liberty.</summary>
    public static async Task LookedAtAsync(this Teller teller, Actor by, Guid person, Guid request, string whom, params string[] requirements)
    {
        foreach (var key in requirements) await teller.MadeAsync((NoteLibertyAssessment act) => act.DoAsync(by, person, request, key, true, whom, teller.Day(0)));
    }

    /// <summary>Lines are put in a plan.</summary>
    public static async Task PlanAsync(this Teller teller, Actor by, Guid person, Guid plan, params LineAsPlanned[] lines)
    {
        foreach (var line in lines) await teller.MadeAsync((AddPlanLine act) => act.DoAsync(by, person, plan, line with { StartsOn = line.StartsOn ?? teller.Day(0) }, Talked));
    }

    /// <summary>The clock sets the days on which plans are looked at.</summary>
    public static Task ReviewsBeginAsync(this Teller teller) => teller.DoAsync(async (BeginReviews act) =>
    {
        foreach (var due in await act.DueAsync(teller.Now, 20, default)) await act.DoAsync(due, default);
        return true;
    });

    /// <summary>The look at a plan that is open.</summary>
    public static async Task<Review> ReviewAsync(this Teller teller, Actor by, Guid person) => (await teller.LookAsync(by, person, file => file.FindAsync<Review>(r => r.Person == person && r.EndedAt == null)))!;

    /// <summary>What was said in a look at a plan is written, with what they say of each thing they wanted and of two sentences.</summary>
    public static async Task HeldAsync(this Teller teller, Actor by, Guid person, Review review, ReviewAsTalked said, string about, int life, int people)
    {
        await teller.MadeAsync((WriteReview act) => act.DoAsync(by, person, review.Id, review.Version, said, teller.Day(0)));
        var outcomes = by.IsAny(Role.DelegatedReviewer)
            ? [.. (await teller.DoAsync((ReadForReviewer act) => act.DoAsync(by, review.Id))).Outcomes.Select(o => o.Id)]
            : (await teller.LookAsync(by, person, file => file.ListAsync<PlanOutcome>(o => o.Plan == review.Plan))).ConvertAll(o => o.Id);
        await teller.MadeAsync((RateOutcomes act) => act.DoAsync(by, person, review.Id, [.. outcomes.Select(o => new OutcomeAsRated(o, OutcomeState.Met, about))]));
        await teller.MadeAsync((ScoreStatements act) => act.DoAsync(by, person, review.Id, [new("life", life, "Nearly all of it.", true), new("people", people, "", false)]));
    }

    /// <summary>The letter about a decision is sent, and nobody is reminded of it any more.</summary>
    public static async Task DecisionLetterAsync(this Teller teller, Actor by, Guid person, string template, params (string Word, string Says)[] typed)
    {
        await teller.LetterAsync(by, person, template, typed);
        foreach (var step in await teller.LookAsync(by, person, file => file.ListAsync<NextStep>(s => s.Person == person && s.DoneAt == null && s.What.StartsWith("Send the letter"))))
            await teller.MadeAsync((FinishNextStep act) => act.DoAsync(by, person, step.Id, step.Version, "The letter went, and they have it."));
    }

    /// <summary>A letter is written from what is recorded and the few words that are not, and goes by hand.</summary>
    public static async Task LetterAsync(this Teller teller, Actor by, Guid person, string template, params (string Word, string Says)[] typed)
    {
        var known = new Dictionary<string, string>((await teller.DoAsync((ReadLetters act) => act.DoAsync(by, person))).Known[template], StringComparer.Ordinal);
        foreach (var (word, says) in typed) known[word] = says;
        var letter = await teller.MadeAsync((WriteLetter act) => act.DoAsync(by, person, template, new LetterAsTyped { Values = known }, null, new RuleAnswer(Read: true, "We read it aloud together.")));
        await teller.MadeAsync(async (LookAtLetter act) => await act.DoAsync(by, person, letter, await SeenAsync<Letter>(teller, by, person, letter)));
        await teller.MadeAsync(async (SendLetter act) => await act.DoAsync(by, person, letter, await SeenAsync<Letter>(teller, by, person, letter), LetterWay.ByHand));
    }

    static async Task<int> SeenAsync<T>(Teller teller, Actor by, Guid person, Guid thing)
        where T : Thing => (await teller.LookAsync(by, person, file => file.OneAsync<T>(thing))).Version;

    static OutcomeAsTold Found(string outcome, IReadOnlyDictionary<string, string> cannot) =>
        cannot.TryGetValue(outcome, out var evidence) ? new OutcomeAsTold { Finding = OutcomeFinding.Unable, Limb = evidence.StartsWith('!') ? UnableLimb.Danger : UnableLimb.NeedsHelp, Evidence = evidence.TrimStart('!'), From = EvidenceFrom.Family, View = "I do my best." }
        : new OutcomeAsTold { Finding = outcome == "children" ? OutcomeFinding.NotApplicable : OutcomeFinding.Able };
}
