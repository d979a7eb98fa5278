using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>What the person said to an offer.</summary>
public enum OfferReply
{
    /// <summary>They would like it.</summary>
    Accepted,

    /// <summary>They said no.</summary>
    Declined,

    /// <summary>They want to think about it.</summary>
    Thinking,
}

/// <summary>How much something helped, in the person's own view.</summary>
public enum HowHelpful
{
    /// <summary>It helped.</summary>
    Yes,

    /// <summary>It helped a little.</summary>
    ALittle,

    /// <summary>It did not help.</summary>
    No,
}

/// <summary>Somebody was offered something in their community, what they said, and whether it helped.</summary>
[Source("Care Act 2014, ss 2 and 4")]
public sealed class Connection : Thing
{
    /// <summary>The conversation it came from, or <see langword="null"/>.</summary>
    public Guid? Conversation { get; private set; }

    /// <summary>The entry in the directory.</summary>
    public Guid Entry { get; private set; }

    /// <summary>The entry's name as it was.</summary>
    public string EntryName { get; private set; } = "";

    /// <summary>What the person hopes it will bring, in their words.</summary>
    public string Hopes { get; private set; } = "";

    /// <summary>What they said.</summary>
    public OfferReply Offer { get; private set; }

    /// <summary>When we ask whether it helped; only for what was accepted or is being thought about.</summary>
    public DateOnly? AskOn { get; private set; }

    /// <summary>Whether they went.</summary>
    public bool? Went { get; private set; }

    /// <summary>Whether it helped.</summary>
    public HowHelpful? Helped { get; private set; }

    /// <summary>What they said of it.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Whether they still go, when we last asked.</summary>
    public bool? StillGoing { get; private set; }

    /// <summary>When it was offered (UTC).</summary>
    public DateTime OfferedAt { get; private set; }

    /// <summary>When they told us whether it helped (UTC).</summary>
    public DateTime? ToldAt { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ConnectedToCommunity f: (Conversation, Entry, EntryName, Hopes, Offer, AskOn, OfferedAt) = (f.Conversation, f.Entry, f.EntryName, f.Hopes, OfferReply.Accepted, f.AskOn, at); break;
            case CommunityOffered f: (Conversation, Entry, EntryName, Hopes, Offer, AskOn, OfferedAt) = (f.Conversation, f.Entry, f.EntryName, f.Hopes, f.Answer, f.AskOn, at); break;
            case ConnectionFoundToBe f: IsAbout(f.Person); break;
            case ConnectionHelped f: (Went, Helped, Said, ToldAt) = (f.Went, f.Helped, f.Said, at); break;
            case ConnectionGoesOn f: StillGoing = f.StillGoing; break;
        }
    }
}

/// <summary>Somebody was connected to a group or place, and agreed to it.</summary>
public sealed record ConnectedToCommunity(Guid Of, Guid? Conversation, Guid Entry, string EntryName, string Hopes, DateOnly AskOn) : Fact<Connection>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Connected with {EntryName}: “{Hopes}”";
}

/// <summary>Something in the community was offered; they said no, or want to think.</summary>
public sealed record CommunityOffered(Guid Of, Guid? Conversation, Guid Entry, string EntryName, string Hopes, OfferReply Answer, DateOnly? AskOn) : Fact<Connection>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Answer == OfferReply.Declined ? $"We talked about {EntryName}. They said no." : $"We talked about {EntryName}. They would like to think about it.";
}

/// <summary>They told us whether they went and whether it helped.</summary>
public sealed record ConnectionHelped(Guid Of, string EntryName, bool Went, HowHelpful? Helped, string Said) : Fact<Connection>(Of)
{
    /// <inheritdoc/>
    public override string Sentence
    {
        get
        {
            var how = !Went ? "did not go" : Helped switch { HowHelpful.Yes => "went, and it helped", HowHelpful.ALittle => "went, and it helped a little", _ => "went, and it did not help" };
            return $"{EntryName}: {how}.{(Said.Length > 0 ? $" “{Said}”" : "")}";
        }
    }
}

/// <summary>They told us whether they still go.</summary>
/// <param name="Of">The connection.</param>
/// <param name="EntryName">What it is called.</param>
/// <param name="StillGoing">Whether they still go.</param>
public sealed record ConnectionGoesOn(Guid Of, string EntryName, bool StillGoing) : Fact<Connection>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => StillGoing ? $"{EntryName}: still going." : $"{EntryName}: they do not go any more.";
}

/// <summary>A caller without a name turned out to be somebody we know, and this goes with them.</summary>
public sealed record ConnectionFoundToBe(Guid Of, Guid Person) : Fact<Connection>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A connection was found to be for somebody we already know.";
}

/// <summary>What holds when somebody is connected to their community.</summary>
public static class ConnectionRules
{
    /// <summary>Whether a person may be connected: they agree, we know what they hope for, and the entry takes people.</summary>
    public static Verdict MayConnect(OfferReply answer, string hopes, bool takesPeople, string entryName)
    {
        var verdict = Verdict.Yes;
        if (answer == OfferReply.Accepted && string.IsNullOrWhiteSpace(hopes)) verdict = verdict.With(Verdict.No("Write what they hope this will bring them.", "Hopes"));
        if (answer == OfferReply.Accepted && !takesPeople) verdict = verdict.With(Verdict.No($"{entryName} is not taking new people just now.", "Answer"));
        return verdict;
    }

    /// <summary>Whether what they told us may be written down: somebody who went has a view, even if it is “no”.</summary>
    public static Verdict MayTell(bool? went, HowHelpful? helped) =>
        went is null ? Verdict.No("Did they go?", "Went") : went == true && helped is null ? Verdict.No("Did it help?", "Helped") : Verdict.Yes;

    /// <summary>Whether they may be asked if they still go: somebody who never went cannot have stopped.</summary>
    public static Verdict MaySayStillGoing(bool? went, bool? going) =>
        went != true ? Verdict.No("They have not told us that they went.") : going is null ? Verdict.No("Are they still going?", "Going") : Verdict.Yes;
}
