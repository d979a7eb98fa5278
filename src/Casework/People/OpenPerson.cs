using Threefold.Casework.Door;
using Threefold.Casework.Teams;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.People;

/// <summary>Opens somebody's page: one look, and all that the page shows.</summary>
public sealed class OpenPerson(RecordDoor door)
{
    /// <summary>How many of the latest sentences of the story stand on the page.</summary>
    public const int Latest = 5;

    /// <summary>Opens it.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="person">Whose page.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public Task<PersonNow> DoAsync(Caller by, Guid person, CancellationToken stop = default) => OpenAsync(by, person, nameof(OpenPerson), stop);

    /// <summary>Opens it to print: whoever asks who looked is told that it left the screen.</summary>
    public Task<PersonNow> PrintAsync(Caller by, Guid person, CancellationToken stop = default) => OpenAsync(by, person, "PrintPerson", stop);

    async Task<PersonNow> OpenAsync(Caller by, Guid person, string act, CancellationToken stop)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, act, stop);
        return new PersonNow
        {
            Flags = await PersonFlags.ReadAsync(file, stop),
            Sayings = await file.ListAsync<Saying>(s => s.EndedOn == null, stop),
            Strengths = await file.ListAsync<Strength>(s => s.EndedOn == null, stop),
            Circle = await file.ListAsync<Tie>(t => t.EndedOn == null, stop),
            Next = [.. (await file.ListAsync<NextStep>(s => s.DoneAt == null, stop)).OrderBy(s => s.DueAt)],
            Contacts = await file.ListAsync<Contact>(c => c.EndedAt == null, stop),
            EarlyHelp = await file.FindAsync<EarlyHelpNote>(n => n.EndedOn == null, stop),
            Offer = await file.FindAsync<OwnConversationOffer>(_ => true, stop),
            Helping = await file.ListAsync<HelpOffer>(h => h.EndedOn == null, stop),
            Together = await Together.OfAsync(file, stop),
            IfThingsGoWrong = await file.FindAsync<ContingencyPlan>(_ => true, stop),
            Started = await file.FindAsync<Activation>(a => a.StoodDownAt == null && a.OverAt == null, stop),
            Needs = NeedsNow.Of(await file.ListAsync<NeedsAssessment>(stop: stop), await file.ListAsync<EligibilityDecision>(stop: stop)),
            Crisis = await file.FindAsync<CrisisRecord>(c => c.ClosedAt == null, stop),
            Reviews = await file.ListAsync<Review>(r => r.EndedAt == null, stop),
            Now = file.Now,
            LastLetter = (await file.ChronologyAsync(1, Letters.LetterWork.Told, stop)).FirstOrDefault(),
            Plans = await Plans.PlansNow.ReadAsync(file, stop),
            Quality = await QualityNow.ReadAsync(file, stop),
            Story = await file.ChronologyAsync(Latest, stop: stop),
        };
    }
}

/// <summary>Somebody's page, in the order it is read.</summary>
public sealed record PersonNow
{
    /// <summary>What must be known first.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>What they said: what matters, helps, upsets.</summary>
    public IReadOnlyList<Saying> Sayings { get; init; } = [];

    /// <summary>Their strengths.</summary>
    public IReadOnlyList<Strength> Strengths { get; init; } = [];

    /// <summary>Their circle.</summary>
    public IReadOnlyList<Tie> Circle { get; init; } = [];

    /// <summary>What happens next, soonest first.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    /// <summary>Contacts that wait for an answer.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>The note for early help, if there is one.</summary>
    public EarlyHelpNote? EarlyHelp { get; init; }

    /// <summary>The offer of a conversation about their own life, if one was made.</summary>
    public OwnConversationOffer? Offer { get; init; }

    /// <summary>What they are able and willing to do for others.</summary>
    public IReadOnlyList<HelpOffer> Helping { get; init; } = [];

    /// <summary>How well we stick with them.</summary>
    public required Together Together { get; init; }

    /// <summary>Their plan for if things go wrong, if anything is written.</summary>
    public ContingencyPlan? IfThingsGoWrong { get; init; }

    /// <summary>A plan that has started for them and still runs.</summary>
    public Activation? Started { get; init; }

    /// <summary>Where the talks about their needs stand: the latest of each kind.</summary>
    public IReadOnlyList<NeedsNow> Needs { get; init; } = [];

    /// <summary>The crisis that is open, or <see langword="null"/>.</summary>
    public CrisisRecord? Crisis { get; init; }

    /// <summary>Looks at their plans that are to come or late.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <summary>The moment it was read (UTC).</summary>
    public DateTime Now { get; init; }

    /// <summary>The plan they live by, and the one that is being written.</summary>
    public Plans.PlansNow Plans { get; init; } = Casework.Plans.PlansNow.None;

    /// <summary>Exceptions that stand, what colleagues look at, and whoever leads together with the worker.</summary>
    public QualityNow Quality { get; init; } = QualityNow.Empty;

    /// <summary>What last happened with a letter to them.</summary>
    public StoryLine? LastLetter { get; init; }

    /// <summary>The latest of their story.</summary>
    public IReadOnlyList<StoryLine> Story { get; init; } = [];
}
