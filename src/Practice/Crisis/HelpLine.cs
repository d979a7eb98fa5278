using Threefold.Practice.Ground;

namespace Threefold.Practice.Crisis;

/// <summary>What kind of help a line is.</summary>
public enum HelpKind
{
    /// <summary>Somebody of their own people.</summary>
    Person,

    /// <summary>A group or place in the community.</summary>
    Community,

    /// <summary>Equipment or technology.</summary>
    Equipment,

    /// <summary>Help to recover, for a time.</summary>
    ShortTerm,

    /// <summary>Paid help at home.</summary>
    PaidHelp,

    /// <summary>A safe bed away from home, for a time.</summary>
    SafeBed,

    /// <summary>A small sum, spent at once.</summary>
    SmallSum,
}

/// <summary>How a line of help stands.</summary>
public enum HelpStatus
{
    /// <summary>It was agreed, and goes on until its end.</summary>
    Agreed,

    /// <summary>It was thought about and not chosen; why is kept.</summary>
    NotChosen,

    /// <summary>A sum waits for a second person.</summary>
    Asked,

    /// <summary>A second person said no to the sum.</summary>
    Declined,

    /// <summary>It has ended.</summary>
    Ended,

    /// <summary>It became part of a lasting plan.</summary>
    InPlan,
}

/// <summary>
/// One line of the help that sees somebody through: what, who, from when until when. Help set up in a crisis has an end, and
/// somebody decides before it what happens then.
/// </summary>
[Source("Practice models 1.7, 9")]
public sealed class HelpLine : Thing
{
    /// <summary>The crisis it belongs to; <see langword="null"/> when there was none.</summary>
    public Guid? Crisis { get; private set; }

    /// <summary>What kind of help.</summary>
    public HelpKind Kind { get; private set; }

    /// <summary>What is done.</summary>
    public string What { get; private set; } = "";

    /// <summary>Who does it.</summary>
    public string Who { get; private set; } = "";

    /// <summary>When: “nights, Friday to Sunday”.</summary>
    public string When { get; private set; } = "";

    /// <summary>The entry in the community directory, where it is one.</summary>
    public Guid? Entry { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day; <see langword="null"/> for help that has no end.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>The day we look at it again.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>What it costs, in pence: in all for a small sum, each week otherwise; nought when nobody pays.</summary>
    public int Pence { get; private set; }

    /// <summary>True for urgent help before any assessment.</summary>
    [Source("Care Act 2014, s 19(3)")]
    public bool Urgent { get; private set; }

    /// <summary>How it stands.</summary>
    public HelpStatus Status { get; private set; }

    /// <summary>Why it was not chosen, ended, went on or joined a plan.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Who wrote it down.</summary>
    public Guid AddedBy { get; private set; }

    /// <summary>Their name.</summary>
    public string AddedByName { get; private set; } = "";

    /// <summary>The second person who agreed to a sum, or said no, by name.</summary>
    public string SecondPerson { get; private set; } = "";

    /// <summary>True while it goes on and nobody has ended it.</summary>
    public bool GoesOn => Status is HelpStatus.Agreed && Kind != HelpKind.SmallSum;

    /// <summary>True once its last day has passed and nobody has decided: it never lapses unseen.</summary>
    /// <param name="today">Today, in London.</param>
    public bool EndedUnseen(DateOnly today) => GoesOn && EndsOn < today;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case HelpLineAdded f:
                (Crisis, Kind, What, Who, When, Entry) = (f.Crisis, f.Kind, f.What, f.Who, f.When, f.Entry);
                (StartsOn, EndsOn, ReviewOn, Pence, Urgent, AddedBy, AddedByName) = (f.StartsOn, f.EndsOn, f.ReviewOn, f.Pence, f.Urgent, by.Id, by.Name);
                break;
            case HelpNotChosen f: (Crisis, Kind, What, Why, Status, AddedBy, AddedByName) = (f.Crisis, f.Kind, f.What, f.Why, HelpStatus.NotChosen, by.Id, by.Name); break;
            case SmallSumAsked f:
                (Crisis, Kind, What, Who, Pence, Why, Status) = (f.Crisis, HelpKind.SmallSum, f.What, f.Who, f.Pence, f.Why, HelpStatus.Asked);
                (StartsOn, EndsOn, AddedBy, AddedByName) = (f.On, f.On, by.Id, by.Name);
                break;
            case SmallSumAgreed: (Status, SecondPerson) = (HelpStatus.Agreed, by.Name); break;
            case SmallSumDeclined f: (Status, SecondPerson, Why) = (HelpStatus.Declined, by.Name, f.Why); break;
            case HelpLineKept f: (ReviewOn, Why) = (f.ReviewOn, f.Found); break;
            case HelpLineGoesOn f: (EndsOn, ReviewOn, Why) = (f.EndsOn, f.ReviewOn, f.Why); break;
            case HelpLineEnded f: (EndsOn, Status, Why) = (f.On, HelpStatus.Ended, f.Why); break;
            case HelpLineJoinedPlan f: (EndsOn, ReviewOn, Status, Why) = (null, f.ReviewOn, HelpStatus.InPlan, f.Why); break;
        }
    }
}
