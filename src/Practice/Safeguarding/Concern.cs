using Threefold.Practice.Ground;

namespace Threefold.Practice.Safeguarding;

/// <summary>Somebody is worried that an adult is being hurt or neglected. It is recorded and put on a desk; the enquiry comes after.</summary>
[Source("Care Act 2014, s 42(1)")]
public sealed class Concern : Thing
{
    /// <summary>What was seen or heard.</summary>
    public string SeenOrHeard { get; private set; } = "";

    /// <summary>Whether somebody is in danger at this moment.</summary>
    public YesNoUnsure Danger { get; private set; }

    /// <summary>Who has been told already: police, a manager, nobody yet.</summary>
    public string ToldWhom { get; private set; } = "";

    /// <summary>Whether the person knows that a concern is raised.</summary>
    public YesNoUnsure PersonKnows { get; private set; }

    /// <summary>What the person wants to happen, in their words.</summary>
    [Source("Making Safeguarding Personal")]
    public string TheyWant { get; private set; } = "";

    /// <summary>The team whose desk it is on.</summary>
    public Guid Team { get; private set; }

    /// <summary>Who raised it.</summary>
    public string RaisedBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime RaisedAt { get; private set; }

    /// <summary>When the desk answered it (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>When the desk asked for an enquiry (UTC); <see langword="null"/> when none was asked for.</summary>
    public DateTime? EnquiryAskedAt { get; private set; }

    /// <summary>When the enquiry ended (UTC).</summary>
    public DateTime? EnquiryEndedAt { get; private set; }

    /// <summary>True while the desk has something to do with it: not read yet, or an enquiry goes on.</summary>
    public bool IsOpen => AnsweredAt is null || (EnquiryAskedAt is not null && EnquiryEndedAt is null);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ConcernRaised f:
                (SeenOrHeard, Danger, ToldWhom, PersonKnows, TheyWant, Team) = (f.SeenOrHeard, f.Danger, f.ToldWhom, f.PersonKnows, f.TheyWant, f.Team);
                (RaisedBy, RaisedAt) = (by.Name, at);
                break;
            case ConcernAnswered: AnsweredAt = at; break;
            case EnquiryAskedFor: EnquiryAskedAt = at; break;
            case EnquiryEnded: EnquiryEndedAt = at; break;
            case ConcernFoundToBe f: IsAbout(f.Person); break;
        }
    }
}

/// <summary>Somebody raised a concern.</summary>
[Source("Care Act 2014, s 42(1)")]
public sealed record ConcernRaised(Guid Of, string SeenOrHeard, YesNoUnsure Danger, string ToldWhom, YesNoUnsure PersonKnows, string TheyWant, Guid Team) : Fact<Concern>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "Somebody was worried about their safety and said so.";
}

/// <summary>The desk read a concern and said what happens with it.</summary>
public sealed record ConcernAnswered(Guid Of, string Words) : Fact<Concern>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The concern was read. {Words}".TrimEnd();
}

/// <summary>The desk asked for an enquiry into what a concern is about, and stays with the person for it.</summary>
[Source("Care Act 2014, s 42(2)")]
public sealed record EnquiryAskedFor(Guid Of) : Fact<Concern>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "An enquiry was asked for, to find out what happened and what would help.";
}

/// <summary>An enquiry ended, with what was found and what happens now.</summary>
[Source("Care Act 2014, s 42(2)")]
public sealed record EnquiryEnded(Guid Of, string Words) : Fact<Concern>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The enquiry ended. {Words}".TrimEnd();
}

/// <summary>A concern about somebody without a name turned out to be about somebody we know.</summary>
public sealed record ConcernFoundToBe(Guid Of, Guid Person) : Fact<Concern>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "This concern was found to be about somebody we already know.";
}
