using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>
/// A conversation about one person's needs. It starts from what they can do and want, and belongs to them alone: whoever helps
/// them has their own, and two are written as one only when both agreed.
/// </summary>
[Source("Care Act 2014, ss 9, 10 and 12")]
public sealed class NeedsAssessment : Thing
{
    /// <summary>Whose needs.</summary>
    public AssessmentOf Of { get; private set; }

    /// <summary>Why we talk, as they were told.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>How it is held.</summary>
    public AssessmentWay Way { get; private set; }

    /// <summary>Who does it where it is not the worker alone.</summary>
    public string ByWhom { get; private set; } = "";

    /// <summary>Whether they wanted to write it themselves.</summary>
    public YesNoUnsure? WantsSelf { get; private set; }

    /// <summary>Who else they wanted to take part.</summary>
    public string TakesPart { get; private set; } = "";

    /// <summary>The same for two assessments that both people agreed to write as one; <see langword="null"/> otherwise.</summary>
    [Source("Care Act 2014, s 12(5) to (7)")]
    public Guid? Combined { get; private set; }

    /// <summary>With whose it is written as one.</summary>
    public string CombinedWith { get; private set; } = "";

    /// <summary>The other person it is written as one with.</summary>
    public Guid? CombinedPerson { get; private set; }

    /// <summary>Their own assessment.</summary>
    public Guid? CombinedAssessment { get; private set; }

    /// <summary>Whom a helper helps, by name.</summary>
    public string CaresForName { get; private set; } = "";

    /// <summary>The record of whom they help, where there is one; often there is none.</summary>
    public Guid? CaresFor { get; private set; }

    /// <summary>The talk it was had in, where there was one.</summary>
    public Guid? Talk { get; private set; }

    /// <summary>The request it answers, where there was one.</summary>
    public Guid? Request { get; private set; }

    /// <summary>The model version it was begun under.</summary>
    [NotWords]
    public string Model { get; private set; } = "";

    /// <summary>Whose work it is.</summary>
    public Guid Worker { get; private set; }

    /// <summary>Their name.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>Their team.</summary>
    public Guid Team { get; private set; }

    /// <summary>The day it began.</summary>
    public DateOnly BeganOn { get; private set; }

    /// <summary>The moment it began (UTC).</summary>
    public DateTime BeganAt { get; private set; }

    /// <summary>Why it went ahead although they said no.</summary>
    public DespiteNo Despite { get; private set; }

    /// <summary>What they can do, in their words. Asked first.</summary>
    public string TheyCan { get; private set; } = "";

    /// <summary>What they want from day to day, in their words.</summary>
    [Source("Care Act 2014, ss 9(4)(b) and 10(5)(d)")]
    public string TheyWant { get; private set; } = "";

    /// <summary>For a helper: the work, learning and free time they have or wish for.</summary>
    [Source("Care Act 2014, s 10(6)")]
    public string WorkAndFreeTime { get; private set; } = "";

    /// <summary>What could help that is not care and support.</summary>
    [Source("Care Act 2014, ss 9(6) and 10(8)")]
    public string OtherThanCare { get; private set; } = "";

    /// <summary>The areas of wellbeing it touches, by key, with commas between.</summary>
    [NotWords]
    [Source("Care Act 2014, s 1(2)")]
    public string Areas { get; private set; } = "";

    /// <summary>How they are touched.</summary>
    public string AreasWords { get; private set; } = "";

    /// <summary>True once it was asked whether they need an advocate, for this assessment.</summary>
    [Source("Care Act 2014, s 67")]
    public bool AdvocacyConsidered { get; private set; }

    /// <summary>Why it was not asked, where it was not.</summary>
    public string WhyNoAdvocacy { get; private set; } = "";

    /// <summary>How many questions were asked in all. Never a limit.</summary>
    public int Asked { get; private set; }

    /// <summary>Who else gets a copy of the record, because they asked for it.</summary>
    [Source("Care Act 2014, s 12(3) and (4)")]
    public string CopiesFor { get; private set; } = "";

    /// <summary>The day it was completed; <see langword="null"/> while it goes on.</summary>
    public DateOnly? CompletedOn { get; private set; }

    /// <summary>The day the written record was given.</summary>
    public DateOnly? GivenOn { get; private set; }

    /// <summary>To whom it was given.</summary>
    public string GivenTo { get; private set; } = "";

    /// <summary>True while it goes on.</summary>
    public bool IsOpen => CompletedOn is null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case AssessmentBegan { Begun: var b } f:
                (Of, Purpose, Way, ByWhom) = (b.Of!.Value, b.Purpose, b.Way!.Value, b.ByWhom);
                (WantsSelf, TakesPart, CaresForName, CaresFor, Despite) = (b.WantsSelf, b.TakesPart, b.CaresForName, b.CaresFor, b.Despite);
                (Talk, Request, Model, Worker, WorkerName, Team, BeganOn, BeganAt) = (f.Talk, f.Request, f.Model, f.Worker, f.WorkerName, f.Team, f.On, at);
                break;
            case CanAndWantSaid f: (TheyCan, TheyWant, WorkAndFreeTime) = (f.Can, f.Want, f.WorkAndFreeTime); break;
            case OtherHelpConsidered f: (OtherThanCare, Areas, AreasWords) = (f.OtherThanCare, f.Areas, f.AreasWords); break;
            case AssessmentsCombined f: (Combined, CombinedWith, CombinedPerson, CombinedAssessment) = (f.Combined, f.With, f.OtherPerson, f.OtherAssessment); break;
            case AssessmentsTakenApart: (Combined, CombinedWith, CombinedPerson, CombinedAssessment) = (null, "", null, null); break;
            case AssessmentCompleted f:
                (CompletedOn, Asked, CopiesFor) = (f.On, f.Asked, f.CopiesFor);
                (AdvocacyConsidered, WhyNoAdvocacy) = (f.AdvocacyConsidered, f.WhyNoAdvocacy);
                break;
            case AssessmentRecordGiven f: (GivenOn, GivenTo) = (f.On, f.To); break;
        }
    }
}
