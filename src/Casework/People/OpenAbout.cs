using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Opens somebody's details and needs.</summary>
public sealed class OpenAbout(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens them.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="person">Whose details.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<AboutPerson> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Identity, nameof(OpenAbout), stop);
        var circle = await file.ListAsync<Tie>(t => t.EndedOn == null, stop);
        var gone = await where.FoundToBeOthersAsync([.. circle.Select(t => t.Other).OfType<Guid>()], stop);
        return new AboutPerson
        {
            Flags = await PersonFlags.ReadAsync(file, stop),
            Ways = await file.ListAsync<ContactWay>(stop: stop),
            Needs = await file.ListAsync<CommunicationNeed>(n => n.EndedOn == null, stop),
            Asked = await file.FindAsync<NeedsQuestion>(_ => true, stop),
            Strengths = await file.ListAsync<Strength>(s => s.EndedOn == null, stop),
            Circle = circle,
            Household = [.. (await where.HouseholdAsync(person, stop)).Skip(1)],
            WithRecords = [.. circle.Where(t => t.Other is { } other && !gone.Contains(other))],
            Sayings = await file.ListAsync<Saying>(s => s.EndedOn == null, stop),
            BeliefsInTalk = (await file.ListAsync<Answer>(a => a.Prompt == "beliefs" && a.Words != "", stop)).MaxBy(a => a.At),
            Answers = await file.ListAsync<EqualityAnswer>(stop: stop),
            Sharing = await file.ListAsync<SharingAgreement>(s => s.EndedOn == null, stop),
            EarlyHelp = await file.FindAsync<EarlyHelpNote>(n => n.EndedOn == null, stop),
            Offer = await file.FindAsync<OwnConversationOffer>(_ => true, stop),
            Helping = await file.ListAsync<HelpOffer>(h => h.EndedOn == null, stop),
            OwnWord = await file.FindAsync<OwnWord>(_ => true, stop),
        };
    }
}

/// <summary>Somebody's details and needs.</summary>
public sealed record AboutPerson
{
    /// <summary>What must be known first.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>Every way to reach them, those that ended among them.</summary>
    public IReadOnlyList<ContactWay> Ways { get; init; } = [];

    /// <summary>What helps them to talk and read.</summary>
    public IReadOnlyList<CommunicationNeed> Needs { get; init; } = [];

    /// <summary>Whether they were asked.</summary>
    public NeedsQuestion? Asked { get; init; }

    /// <summary>What they said.</summary>
    public IReadOnlyList<Saying> Sayings { get; init; } = [];

    /// <summary>What was said last when a talk asked about faith, culture and customs.</summary>
    public Answer? BeliefsInTalk { get; init; }

    /// <summary>Their strengths.</summary>
    public IReadOnlyList<Strength> Strengths { get; init; } = [];

    /// <summary>Their circle.</summary>
    public IReadOnlyList<Tie> Circle { get; init; } = [];

    /// <summary>Those in their circle whose record we hold, and who can be chosen by it.</summary>
    public IReadOnlyList<Tie> WithRecords { get; init; } = [];

    /// <summary>Whoever shares their household, by their record: who it is stands in the circle, or nowhere.</summary>
    public IReadOnlyList<Guid> Household { get; init; } = [];

    /// <summary>Equality questions that were asked.</summary>
    public IReadOnlyList<EqualityAnswer> Answers { get; init; } = [];

    /// <summary>What may be shared.</summary>
    public IReadOnlyList<SharingAgreement> Sharing { get; init; } = [];

    /// <summary>The note for early help.</summary>
    public EarlyHelpNote? EarlyHelp { get; init; }

    /// <summary>The offer of a conversation about their own life.</summary>
    public OwnConversationOffer? Offer { get; init; }

    /// <summary>What they are able and willing to do for others.</summary>
    public IReadOnlyList<HelpOffer> Helping { get; init; } = [];

    /// <summary>Their own word for what they do.</summary>
    public OwnWord? OwnWord { get; init; }
}
