using Threefold.Practice.Ground;

namespace Threefold.Practice.Liberty;

/// <summary>Where somebody is kept.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, para 176")]
public enum LibertyPlace
{
    /// <summary>A care home.</summary>
    CareHome,

    /// <summary>A hospital.</summary>
    Hospital,
}

/// <summary>How a request stands.</summary>
public enum LibertyState
{
    /// <summary>Nobody has decided yet.</summary>
    Open,

    /// <summary>It was given, until a day.</summary>
    Authorised,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>It was withdrawn before anybody decided.</summary>
    Withdrawn,

    /// <summary>It was given, and ended before its day.</summary>
    Ended,
}

/// <summary>Why a request was withdrawn.</summary>
public enum LibertyWithdrawal
{
    /// <summary>They moved.</summary>
    Moved,

    /// <summary>They died.</summary>
    Died,

    /// <summary>What they are kept from is no longer kept from them, or they are content with it.</summary>
    NotNeeded,
}

/// <summary>
/// A care home or hospital asks the council whether it may deprive somebody of their liberty. What is done to somebody is weighed and
/// written; nothing here works out from two answers whether it is a deprivation.
/// </summary>
[Source("Mental Capacity Act 2005, Schedule A1")]
[Source("[2026] UKSC 16")]
public sealed class LibertyRequest : Thing
{
    /// <summary>The scheme it began under, by key.</summary>
    [NotWords]
    public string Scheme { get; private set; } = "";

    /// <summary>Care home or hospital.</summary>
    public LibertyPlace Kind { get; private set; }

    /// <summary>Which one.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Who asked for it there.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>What is done, and why.</summary>
    public string Why { get; private set; } = "";

    /// <summary>What the person says of it, and shows.</summary>
    public string TheySay { get; private set; } = "";

    /// <summary>What their family and friends say; or which advocate was asked, where there is nobody.</summary>
    public string FamilySays { get; private set; } = "";

    /// <summary>The day it came.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The last day to decide.</summary>
    public DateOnly DueBy { get; private set; }

    /// <summary>Until when the home or hospital allowed itself to begin at once, or <see langword="null"/>.</summary>
    [NotWords]
    public DateOnly? UrgentUntil { get; private set; }

    /// <summary>True once the council let that go on; it may once.</summary>
    public bool UrgentExtended { get; private set; }

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>How it stands.</summary>
    public LibertyState State { get; private set; }

    /// <summary>The day it was decided or withdrawn.</summary>
    [NotWords]
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Until when it was given.</summary>
    [NotWords]
    public DateOnly? Until { get; private set; }

    /// <summary>On what conditions.</summary>
    public string Conditions { get; private set; } = "";

    /// <summary>Who keeps in touch with the person and speaks up for them.</summary>
    public string Representative { get; private set; } = "";

    /// <summary>Why it was decided so, withdrawn or ended, or what was last found.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The requirement that was not met, by key.</summary>
    [NotWords]
    public string NotMet { get; private set; } = "";

    /// <summary>Who decided for the council.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>The day somebody last looked at it again.</summary>
    [NotWords]
    public DateOnly? LookedAtOn { get; private set; }

    /// <summary>The day it ended before its time.</summary>
    [NotWords]
    public DateOnly? EndedOn { get; private set; }

    /// <summary>True while nobody has decided.</summary>
    public bool IsOpen => State == LibertyState.Open;

    /// <summary>True while it holds.</summary>
    public bool HoldsOn(DateOnly day) => State == LibertyState.Authorised && Until >= day;

    /// <summary>Whole days from its coming until it was closed, or until a day.</summary>
    public int DaysAt(DateOnly day) => Math.Max(0, (ClosedOn ?? day).DayNumber - ReceivedOn.DayNumber);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case LibertyRequested { Asked: var a } f:
                (Scheme, Kind, Place, AskedBy, Why, TheySay, FamilySays) = (f.Scheme, a.Kind ?? LibertyPlace.CareHome, a.Place, a.AskedBy, a.Why, a.TheySay, a.FamilySays);
                (ReceivedOn, UrgentUntil, DueBy, Team) = (a.ReceivedOn ?? Days.Of(at), a.UrgentUntil, f.DueBy, f.Team);
                break;
            case UrgentLibertyExtended f: (UrgentUntil, UrgentExtended, DueBy) = (f.Until, true, f.Until); break;
            case LibertyAuthorised { Given: var g }:
                (State, ClosedOn, Until, Conditions, Representative, Words, DecidedBy) = (LibertyState.Authorised, g.On, g.Until, g.Conditions, g.Representative, g.Words, by.Name);
                break;
            case LibertyRefused f: (State, ClosedOn, NotMet, Words, DecidedBy) = (LibertyState.Refused, f.On, f.Requirement, f.Words, by.Name); break;
            case LibertyWithdrawn f: (State, ClosedOn, Words) = (LibertyState.Withdrawn, f.On, f.Words); break;
            case LibertyLookedAtAgain f: (LookedAtOn, Words, Conditions) = (f.On, f.Found, f.Conditions); break;
            case LibertyEnded f: (State, EndedOn, Words) = (LibertyState.Ended, f.On, f.Words); break;
        }
    }
}
