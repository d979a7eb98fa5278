using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What kind of need or adjustment. Nobody is asked the reason for it.</summary>
[Source("Accessible Information Standard, DAPB1605")]
public enum NeedKind
{
    /// <summary>The language they speak or read best.</summary>
    Language,

    /// <summary>An interpreter, and of which language or kind.</summary>
    Interpreter,

    /// <summary>How written words reach them: large print, easy read, braille, audio, email.</summary>
    Format,

    /// <summary>Somebody who helps with communication: BSL, lipspeaker, deafblind manual.</summary>
    Professional,

    /// <summary>A tool: hearing loop, text relay, picture cards.</summary>
    Tool,

    /// <summary>More time.</summary>
    LongerTime,

    /// <summary>Somebody to speak up with them.</summary>
    Advocate,

    /// <summary>Another change that makes things possible for them.</summary>
    Adjustment,
}

/// <summary>
/// A communication need or reasonable adjustment: identified and recorded, flagged on every contact, shared, met, and
/// looked at again.
/// </summary>
[Source("Accessible Information Standard, DAPB1605")]
[Source("Equality Act 2010, s 20")]
public sealed class CommunicationNeed : Noted
{
    /// <summary>What kind.</summary>
    public NeedKind Kind { get; private set; }

    /// <summary>What they need, in plain words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The day they asked for it.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>The day it was first put in place.</summary>
    public DateOnly? MadeOn { get; private set; }

    /// <summary>What was done to meet it.</summary>
    public string How { get; private set; } = "";

    /// <summary>Who it was shared with, so that nobody has to ask again.</summary>
    public string SharedWith { get; private set; } = "";

    /// <summary>The day somebody last asked whether it works.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>Whether it worked when it was last checked.</summary>
    public bool? Works { get; private set; }

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case CommunicationNeedNoted f: (Kind, Words, AskedOn) = (f.Kind, f.Words, f.On); break;
            case CommunicationNeedReworded f: Words = f.Words; break;
            case AdjustmentMade f: (MadeOn, How) = (f.On, f.How); break;
            case CommunicationNeedShared f: SharedWith = f.With; break;
            case AdjustmentChecked f: (CheckedOn, Works) = (f.On, f.Works); break;
            case CommunicationNeedEnded f: End(f.On); break;
        }
    }
}

/// <summary>They were asked what helps them to talk, read and take part; the answer may be “nothing”.</summary>
[Source("Accessible Information Standard, DAPB1605: identify")]
public sealed class NeedsQuestion : Noted
{
    /// <summary>The day they were last asked.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>True when they said that they need nothing.</summary>
    public bool NeedsNothing { get; private set; }

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        if (fact is CommunicationNeedsAsked f) (AskedOn, NeedsNothing) = (f.On, f.NeedsNothing);
    }
}
