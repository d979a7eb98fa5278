using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Conversations;

/// <summary>How a note reached somebody.</summary>
public enum NoteWay
{
    /// <summary>Printed and given to them.</summary>
    ByHand,

    /// <summary>Read aloud together.</summary>
    ReadAloud,

    /// <summary>By post, to an address that is safe.</summary>
    ByPost,

    /// <summary>By email, to an address that is safe.</summary>
    ByMessage,

    /// <summary>Printed here in large print and posted by ourselves, to an address that is safe.</summary>
    OwnPost,
}

/// <summary>A note in plain words, as it was written.</summary>
public sealed record NoteAsWritten
{
    /// <summary>The talk it is about.</summary>
    public Guid Talk { get; init; }

    /// <summary>Who it is for, by the name they like.</summary>
    public string To { get; init; } = "";

    /// <summary>The tie it is for, when it is for somebody in the person's circle and the person agreed to that.</summary>
    public Guid? Tie { get; init; }

    /// <summary>The whole note.</summary>
    public string Text { get; init; } = "";

    /// <summary>The size of its letters, in points.</summary>
    public int Points { get; init; } = NoteFormat.UsualPoints;

    /// <summary>What else they asked for: easy words, audio, another language; empty for none.</summary>
    public string Format { get; init; } = "";
}

/// <summary>What was agreed, in plain words and in the way the person reads: a copy of what they got.</summary>
[Source("Care Act 2014, s 4")]
[Source("Practice letters: common rules")]
public sealed class PlainNote : Thing
{
    /// <summary>The talk it is about.</summary>
    public Guid Talk { get; private set; }

    /// <summary>Who it is for.</summary>
    public string To { get; private set; } = "";

    /// <summary>The tie it is for, or <see langword="null"/> when it is for the person.</summary>
    public Guid? Tie { get; private set; }

    /// <summary>The whole note.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The size of its letters, in points.</summary>
    public int Points { get; private set; }

    /// <summary>What else they asked for.</summary>
    public string Format { get; private set; } = "";

    /// <summary>The age at which it is easily read, in years.</summary>
    public int EasyAt { get; private set; }

    /// <summary>Who wrote it.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>How it reached them; <see langword="null"/> while it has not.</summary>
    public NoteWay? Way { get; private set; }

    /// <summary>When it reached them, or was handed over to be sent (UTC).</summary>
    public DateTime? GivenAt { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case NoteWritten { Note: var n } f:
                (Talk, To, Tie, Text, Points, Format, EasyAt) = (n.Talk, n.To, n.Tie, n.Text, n.Points, n.Format, f.EasyAt);
                (WrittenBy, WrittenAt) = (by.Name, at);
                break;
            case NoteGiven f: (Way, GivenAt) = (f.Way, at); break;
        }
    }
}

/// <summary>A plain note of what was agreed was written for somebody.</summary>
public sealed record NoteWritten(Guid Of, NoteAsWritten Note, int EasyAt) : Fact<PlainNote>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We wrote down for {Note.To} what was agreed, and what happens next.";
}

/// <summary>The note reached them.</summary>
public sealed record NoteGiven(Guid Of, string To, NoteWay Way) : Fact<PlainNote>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Way switch
    {
        NoteWay.ByHand => $"{To} has the note of what was agreed.",
        NoteWay.ReadAloud => $"We read the note of what was agreed aloud with {To}.",
        NoteWay.OwnPost => $"We posted the note of what was agreed to {To}.",
        NoteWay.ByPost => $"The note of what was agreed goes to {To} by post.",
        _ => $"The note of what was agreed goes to {To} by email.",
    };
}
