using System.Text.Json.Serialization;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Crisis;

/// <summary>
/// Something that a hospital, a GP or another professional told us about somebody. It is a message and nothing more: it starts
/// no count of days that anybody pays for. One that nobody could match waits for a person, on a record of its own.
/// </summary>
[Source("Care Act 2014, Sch 3 (repealed 1 July 2022)")]
public sealed class Notice : Thing
{
    /// <summary>A digest of where it comes from and the sender's id: one message, once.</summary>
    [NotWords]
    public string Key { get; private set; } = "";

    /// <summary>Where it comes from.</summary>
    [NotWords]
    public string Source { get; private set; } = "";

    /// <summary>The sender's id.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>What it tells of.</summary>
    public NoticeKind Kind { get; private set; }

    /// <summary>Who told us.</summary>
    public string ToldBy { get; private set; } = "";

    /// <summary>The person's name as told.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The NHS number as told.</summary>
    public string NhsNumber { get; private set; } = "";

    /// <summary>The birth date as told.</summary>
    public DateOnly? BornOn { get; private set; }

    /// <summary>Hospital and ward.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The hospital's own number of the stay.</summary>
    public string Stay { get; private set; } = "";

    /// <summary>What they said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When it happened (UTC), where told.</summary>
    public DateTime? HappenedAt { get; private set; }

    /// <summary>The day they come home.</summary>
    public DateOnly? HomeOn { get; private set; }

    /// <summary>The way home.</summary>
    public string Pathway { get; private set; } = "";

    /// <summary>Whether whoever helps them was asked.</summary>
    public YesNoUnsure? CarerAsked { get; private set; }

    /// <summary>Whether the person was asked.</summary>
    public YesNoUnsure? PersonAsked { get; private set; }

    /// <summary>What was found of NHS continuing healthcare.</summary>
    public string HealthFunding { get; private set; } = "";

    /// <summary>The message exactly as it came.</summary>
    public string Raw { get; private set; } = "";

    /// <summary>When it came (UTC).</summary>
    public DateTime CameAt { get; private set; }

    /// <summary>What came of it.</summary>
    public NoticeOutcome Outcome { get; private set; }

    /// <summary>What came of it, in a sentence.</summary>
    public string Says { get; private set; } = "";

    /// <summary>True while a person must say who it is about.</summary>
    public bool Waits => Outcome == NoticeOutcome.WaitsForSomebody;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case NoticeTaken f: Take(f, at); break;
            case NoticeFoundToBe f: IsAbout(f.Person); break;
            case NoticeActedOn f: (Outcome, Says) = (f.Outcome, f.Says); break;
            case NoticePutAside f: (Outcome, Says) = (NoticeOutcome.PutAside, f.Why); break;
        }
    }

    void Take(NoticeTaken f, DateTime at)
    {
        var n = f.Notice;
        (Key, Source, MessageId, Kind, ToldBy, CameAt, Raw) = (f.Key, n.Source, n.MessageId, n.Kind, n.ToldBy, at, n.Raw);
        (Name, NhsNumber, BornOn, Place, Stay, Words, HappenedAt) = (n.FullName, n.NhsNumber, n.BornOn, n.Place, n.Stay, n.Words, n.HappenedAt);
        (HomeOn, Pathway, CarerAsked, PersonAsked, HealthFunding) = (n.HomeOn, n.Pathway, n.CarerAsked, n.PersonAsked, n.HealthFunding);
    }
}

/// <summary>A notice came.</summary>
public sealed record NoticeTaken(Guid Of, string Key, NoticeAsTold Notice) : Fact<Notice>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Notice.ToldBy} told us: {NoticeRules.SaidAs(Notice.Kind)}.{(Notice.Words.Length > 0 ? $" “{Notice.Words}”" : "")}";
}

/// <summary>It was found whom the notice is about.</summary>
public sealed record NoticeFoundToBe(Guid Of, Guid Person) : Fact<Notice>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "It was found whom this notice is about.";
}

/// <summary>Something came of the notice.</summary>
public sealed record NoticeActedOn(Guid Of, NoticeOutcome Outcome, string Says) : Fact<Notice>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Says;
}

/// <summary>The notice is not about anybody here.</summary>
public sealed record NoticePutAside(Guid Of, string Why) : Fact<Notice>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The notice was put aside. {Why}".TrimEnd();
}

/// <summary>A notice that waited was about somebody we know.</summary>
public sealed record EarlierNoticeJoined(Guid Of, Guid Notice, DateTime CameAt, string ToldBy, NoticeKind Kind) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{ToldBy} told us: {NoticeRules.SaidAs(Kind)}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Days.Of(CameAt);
}
