using Threefold.Practice.Ground;

namespace Threefold.Practice.Letters;

/// <summary>How written words reach somebody.</summary>
[Source("Accessible Information Standard, DAPB1605: meet")]
public enum LetterFormat
{
    /// <summary>Printed, in letters of 14 points.</summary>
    Print,

    /// <summary>Printed larger.</summary>
    LargePrint,

    /// <summary>By email.</summary>
    Email,

    /// <summary>Easy words with pictures; somebody makes it.</summary>
    EasyRead,

    /// <summary>Braille; somebody makes it.</summary>
    Braille,

    /// <summary>Spoken and recorded; somebody makes it.</summary>
    Audio,

    /// <summary>In another language; somebody makes it.</summary>
    Translation,
}

/// <summary>Where a letter has got to.</summary>
public enum LetterState
{
    /// <summary>It was made and nobody has looked at it yet.</summary>
    Draft,

    /// <summary>Somebody read it through before it goes.</summary>
    LookedAt,

    /// <summary>It is on its way, or was given.</summary>
    Sent,

    /// <summary>They have it.</summary>
    Delivered,

    /// <summary>It came back.</summary>
    Returned,

    /// <summary>It was put away and never sent.</summary>
    PutAway,
}

/// <summary>How a letter goes.</summary>
public enum LetterWay
{
    /// <summary>Printed and posted through the outbox, to an address that they said is safe.</summary>
    Post,

    /// <summary>By email through the outbox, to an address that they said is safe.</summary>
    Email,

    /// <summary>Given by hand.</summary>
    ByHand,

    /// <summary>Read aloud together, and left with them.</summary>
    ReadAloud,

    /// <summary>We posted it ourselves, to an address that they said is safe: what was made outside, or printed large here.</summary>
    OwnPost,
}

/// <summary>A letter to somebody: made from what was recorded, looked at before it goes, and kept as it was.</summary>
[Source("Practice letters: common rules")]
public sealed class Letter : Thing
{
    /// <summary>Which letter, by key.</summary>
    [NotWords]
    public string Template { get; private set; } = "";

    /// <summary>Which version of it.</summary>
    public int TemplateVersion { get; private set; }

    /// <summary>Its heading.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who it is to, by name.</summary>
    public string To { get; private set; } = "";

    /// <summary>Somebody in the person's circle who has it by the person's leave; <see langword="null"/> for the person.</summary>
    public Guid? Tie { get; private set; }

    /// <summary>What was written in it, by word, as JSON: so that it can be put better.</summary>
    public string Values { get; private set; } = "";

    /// <summary>The letter itself, as HTML.</summary>
    public string Html { get; private set; } = "";

    /// <summary>The letter in plain text, for the outbox.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of the HTML, so that anybody can tell that it is as it was.</summary>
    [NotWords]
    public string Hash { get; private set; } = "";

    /// <summary>How it reaches them.</summary>
    public LetterFormat Format { get; private set; }

    /// <summary>The size of its letters, in points.</summary>
    public int Points { get; private set; }

    /// <summary>What they asked for, in their words; empty for nothing.</summary>
    public string Asks { get; private set; } = "";

    /// <summary>The age at which it reads easily.</summary>
    public int ReadsAt { get; private set; }

    /// <summary>True for an agreement that is signed.</summary>
    public bool ToSign { get; private set; }

    /// <summary>Who wrote it.</summary>
    public Guid Worker { get; private set; }

    /// <summary>Their name: whom to ask for.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Where it has got to.</summary>
    public LetterState State { get; private set; }

    /// <summary>Who looked at it before it went.</summary>
    public string LookedAtBy { get; private set; } = "";

    /// <summary>How it went.</summary>
    public LetterWay? Way { get; private set; }

    /// <summary>The message in the outbox, where it went by it.</summary>
    public Guid? Message { get; private set; }

    /// <summary>When it went (UTC).</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>What became of it, or why it was put away.</summary>
    public string Became { get; private set; } = "";

    /// <summary>Who was asked to make it, where it is made outside.</summary>
    public string OrderedFrom { get; private set; } = "";

    /// <summary>The day it was ordered.</summary>
    public DateOnly? OrderedOn { get; private set; }

    /// <summary>The day it is due.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day it arrived.</summary>
    public DateOnly? ArrivedOn { get; private set; }

    /// <summary>True while its words may still be changed.</summary>
    public bool MayChange => State is LetterState.Draft or LetterState.LookedAt;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case LetterWritten f: Follow(f.Made, at, by); break;
            case LetterRewritten f: Follow(f.Made, at, by); break;
            case LetterLookedAt: (State, LookedAtBy) = (LetterState.LookedAt, by.Name); break;
            case LetterOrdered f: (Format, OrderedFrom, OrderedOn, DueOn, ArrivedOn) = (f.Format, f.From, f.On, f.DueOn, null); break;
            case LetterArrived f: ArrivedOn = f.On; break;
            case LetterSent f: (State, Way, Message, SentAt) = (LetterState.Sent, f.Way, f.Message, at); break;
            case LetterDelivered f: (State, Became) = (LetterState.Delivered, f.Words); break;
            case LetterReturned f: (State, Became) = (LetterState.Returned, f.Words); break;
            case LetterPutAway f: (State, Became) = (LetterState.PutAway, f.Why); break;
        }
    }

    void Follow(LetterAsMade made, DateTime at, Author by)
    {
        (Template, TemplateVersion, Title, To, Tie, Values) = (made.Template, made.TemplateVersion, made.Title, made.To, made.Tie, made.Values);
        (Html, Text, Hash, Format, Points, Asks, ReadsAt, ToSign) = (made.Html, made.Text, made.Hash, made.Format, made.Points, made.Asks, made.ReadsAt, made.ToSign);
        (Worker, WorkerName, Team, WrittenAt, State, LookedAtBy) = (by.Id, by.Name, made.Team, at, LetterState.Draft, "");
        (OrderedFrom, OrderedOn, DueOn, ArrivedOn) = ("", null, null, null);
    }
}
