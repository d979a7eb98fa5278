using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Assessments;

/// <summary>Opens one assessment to look at, with what was said last time beside it.</summary>
public sealed class ReadAssessment(RecordDoor door, Whereabouts where, ModelShelf models)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such assessment.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<AssessmentInView> DoAsync(Caller by, Guid assessment, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<NeedsAssessment>(assessment, stop), Purpose.Conversation, nameof(ReadAssessment), stop);
        return await OfAsync(file, assessment, stop);
    }

    /// <summary>Opens it to print; that it left the screen is written down. Where two people had theirs written as one, both are opened.</summary>
    public async Task<(AssessmentInView One, AssessmentInView? Other)> RecordAsync(Caller by, Guid assessment, CancellationToken stop = default)
    {
        var person = await where.PersonOfAsync<NeedsAssessment>(assessment, stop);
        var file = await door.OpenAsync(by, person, Purpose.Conversation, "ReadAssessmentRecord", stop);
        var one = await OfAsync(file, assessment, stop);
        if (one.Held is not { CombinedAssessment: { } theirs, CombinedPerson: { } other }) return (one, null);
        try
        {
            return (one, await OfAsync(await door.OpenAsync(by, other, Purpose.Conversation, "ReadAssessmentRecord", stop), theirs, stop));
        }
        catch (CannotOpen)
        {
            return (one, null);
        }
    }

    async Task<AssessmentInView> OfAsync(PersonFile file, Guid assessment, CancellationToken stop)
    {
        var held = await file.OneAsync<NeedsAssessment>(assessment, stop: stop);
        var (model, answers) = (models.Pinned(held.Model), await file.AnswersAsync(held.Id, stop));
        var last = (await file.ListAsync<NeedsAssessment>(a => a.Of == held.Of && a.CompletedOn != null, stop)).LastOrDefault(a => a.Id != held.Id && a.BeganAt < held.BeganAt);
        return new AssessmentInView
        {
            Flags = await PersonFlags.ReadAsync(file, stop), Held = held, Law = EligibilityTable.On(held.BeganOn), Model = model, Answers = answers,
            Last = last, LastAnswers = last is null ? [] : await file.AnswersAsync(last.Id, stop),
            Talk = held.Talk is { } talk ? await file.FindAsync<Conversation>(t => t.Id == talk, stop) : null,
            Said = held.Talk is { } told ? await file.ListAsync<Answer>(a => a.Conversation == told, stop) : [],
            Decision = EligibilityRules.Standing(await file.ListAsync<EligibilityDecision>(d => d.Assessment == assessment, stop)),
            NotMet = await file.ListAsync<NotMeeting>(stop: stop),
            Helping = await file.ListAsync<HelpOffer>(h => h.EndedOn == null, stop),
            Circle = await file.ListAsync<Tie>(t => t.EndedOn == null, stop),
            AdvocacyConsidered = await file.AdvocacyAsync(held, stop),
            Asked = held.IsOpen ? await file.AskedAsync(held, answers, stop) : held.Asked,
        };
    }
}

/// <summary>One assessment as it stands, and all that its pages show.</summary>
public sealed record AssessmentInView
{
    /// <summary>What must be known before speaking to the person.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>The assessment.</summary>
    public required NeedsAssessment Held { get; init; }

    /// <summary>What the law looks at.</summary>
    public required EligibilityLaw Law { get; init; }

    /// <summary>The council's model it is pinned to.</summary>
    public required PracticeModel Model { get; init; }

    /// <summary>What was found about each outcome.</summary>
    public IReadOnlyList<OutcomeAnswer> Answers { get; init; } = [];

    /// <summary>The assessment before this one, or <see langword="null"/>.</summary>
    public NeedsAssessment? Last { get; init; }

    /// <summary>What was found then.</summary>
    public IReadOnlyList<OutcomeAnswer> LastAnswers { get; init; } = [];

    /// <summary>The talk it was had in.</summary>
    public Conversation? Talk { get; init; }

    /// <summary>What was said in that talk.</summary>
    public IReadOnlyList<Answer> Said { get; init; } = [];

    /// <summary>The decision that holds, or <see langword="null"/>.</summary>
    public EligibilityDecision? Decision { get; init; }

    /// <summary>What the council does not meet.</summary>
    public IReadOnlyList<NotMeeting> NotMet { get; init; } = [];

    /// <summary>What a helper says they can go on giving.</summary>
    public IReadOnlyList<HelpOffer> Helping { get; init; } = [];

    /// <summary>Their circle.</summary>
    public IReadOnlyList<Tie> Circle { get; init; } = [];

    /// <summary>True when the advocacy question was answered for it.</summary>
    public bool AdvocacyConsidered { get; init; }

    /// <summary>How many questions were asked so far.</summary>
    public int Asked { get; init; }

    /// <summary>How many questions the council's model means to ask. Never a limit.</summary>
    public QuestionBudget Budget => AssessmentWork.Budget(Model, Talk);

    /// <summary>The outcomes of this kind of assessment.</summary>
    public IReadOnlyList<LawOutcome> Outcomes => Law.Outcomes(Held.Of);

    /// <summary>The outcomes that count as not achieved.</summary>
    public IReadOnlyList<string> Unable => EligibilityRules.Unable(Law, Held.Of, Answers.Select(FoundOutcome.Of));

    /// <summary>What was found about one outcome now.</summary>
    public OutcomeAnswer? AnswerTo(string outcome) => Answers.FirstOrDefault(a => a.Outcome == outcome);

    /// <summary>What was found about it last time.</summary>
    public OutcomeAnswer? LastTo(string outcome) => LastAnswers.FirstOrDefault(a => a.Outcome == outcome);
}
