using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>How a plan stands.</summary>
public enum PlanStatus
{
    /// <summary>It is being written together.</summary>
    Draft,

    /// <summary>It was agreed, and is lived by.</summary>
    Agreed,

    /// <summary>A newer plan took its place, or it is no longer wanted.</summary>
    Ended,
}

/// <summary>
/// How one person wants to live, and who does what towards it. It belongs to one person; a couple who plan together each have
/// their own, bound by <see cref="Together"/>, because needs and budgets belong to one person.
/// </summary>
[Source("Care Act 2014, s 25")]
[Source("Practice trap 14")]
public sealed class Plan : Thing
{
    /// <summary>The model version it was begun under.</summary>
    [NotWords]
    public string Model { get; private set; } = "";

    /// <summary>The same for each plan of people who agreed to plan together.</summary>
    [Source("Care Act 2014, s 25(11)")]
    public Guid? Together { get; private set; }

    /// <summary>The assessment it rests on, where there is one.</summary>
    public Guid? Assessment { get; private set; }

    /// <summary>Why it was begun with no assessment, where it was.</summary>
    public string WhyNoAssessment { get; private set; } = "";

    /// <summary>What a good life looks like, in their words.</summary>
    public string GoodLife { get; private set; } = "";

    /// <summary>Who last wrote that down.</summary>
    public string GoodLifeBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime? GoodLifeAt { get; private set; }

    /// <summary>When it was begun (UTC).</summary>
    public DateTime BeganAt { get; private set; }

    /// <summary>How it stands.</summary>
    public PlanStatus Status { get; private set; }

    /// <summary>The worker to ask, by id.</summary>
    public Guid Worker { get; private set; }

    /// <summary>Their name: the named contact.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>Their team.</summary>
    public Guid Team { get; private set; }

    /// <summary>The plan it takes the place of.</summary>
    public Guid? Replaces { get; private set; }

    /// <summary>The day it was agreed.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Who agreed it: “Edna, with Arthur”.</summary>
    public string AgreedBy { get; private set; } = "";

    /// <summary>Where somebody sees it differently, in their words.</summary>
    public string SeesItDifferently { get; private set; } = "";

    /// <summary>Why this plan, and why not another.</summary>
    [Source("Norfolk 2017, 5.2(2)")]
    public string Why { get; private set; } = "";

    /// <summary>Whoever gets a copy besides the person, by name.</summary>
    [Source("Care Act 2014, s 25(9)")]
    public string CopyTo { get; private set; } = "";

    /// <summary>The first day of the first look at how it goes.</summary>
    public DateOnly? FirstReviewFrom { get; private set; }

    /// <summary>The last day of it.</summary>
    public DateOnly? FirstReviewBy { get; private set; }

    /// <summary>The last day by which the whole plan is looked at again.</summary>
    public DateOnly? ReviewBy { get; private set; }

    /// <summary>When it ended (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>True while it is lived by.</summary>
    public bool IsLive => Status is PlanStatus.Agreed;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case PlanBegan f: (Model, Together, Assessment, WhyNoAssessment, Worker, WorkerName, Team, Replaces) = (f.Model, f.Together, f.Assessment, f.WhyNoAssessment, f.Worker, f.WorkerName, f.Team, f.Replaces); BeganAt = at; break;
            case GoodLifeSaid f: (GoodLife, GoodLifeBy, GoodLifeAt) = (f.Words, by.Name, at); break;
            case PlanJoined f: Together = f.Together; break;
            case PlanParted: Together = null; break;
            case PlanAgreed f: (Status, AgreedOn, AgreedBy, SeesItDifferently, Why, CopyTo) = (PlanStatus.Agreed, f.On, f.By, f.SeesItDifferently, f.Why, f.CopyTo); break;
            case FirstReviewDue f: (FirstReviewFrom, FirstReviewBy, ReviewBy) = (f.From, f.By, f.WholeBy); break;
            case PlanEnded: (Status, EndedAt) = (PlanStatus.Ended, at); break;
        }
    }
}

/// <summary>A plan was begun together with the person.</summary>
public sealed record PlanBegan(Guid Of, string Model, Guid? Together, Guid? Assessment, Guid Worker, string WorkerName, Guid Team, Guid? Replaces) : Fact<Plan>(Of)
{
    /// <summary>Why there is no assessment yet, where there is none.</summary>
    public string WhyNoAssessment { get; init; } = "";

    /// <inheritdoc/>
    public override string Sentence => "We began a plan together.";
}

/// <summary>Two people agreed to plan together. Each keeps their own plan, needs and budget.</summary>
[Source("Care Act 2014, s 25(11)")]
public sealed record PlanJoined(Guid Of, Guid Together, string With) : Fact<Plan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They agreed to plan together with {With}. Each has a budget of their own.";
}

/// <summary>They no longer plan together.</summary>
public sealed record PlanParted(Guid Of, string Why) : Fact<Plan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They no longer plan together. {Why}".TrimEnd();
}

/// <summary>They said what a good life looks like.</summary>
public sealed record GoodLifeSaid(Guid Of, string Words) : Fact<Plan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What a good life looks like: “{Words}”";
}

/// <summary>A plan was agreed.</summary>
[Source("Care Act 2014, s 25(5)")]
public sealed record PlanAgreed(Guid Of, DateOnly On, string By, string SeesItDifferently) : Fact<Plan>(Of)
{
    /// <summary>Why this plan, and why not another.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whoever gets a copy besides the person.</summary>
    public string CopyTo { get; init; } = "";

    /// <inheritdoc/>
    public override string Sentence => $"The plan was agreed by {By}.{(SeesItDifferently.Length > 0 ? $" Somebody sees it differently: {SeesItDifferently}" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A plan ended.</summary>
public sealed record PlanEnded(Guid Of, DateOnly On, string Why) : Fact<Plan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The plan ended. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>The days of the first look at how an agreed plan goes, and the last day of the look at all of it.</summary>
[Source("Care and support statutory guidance, 13.18 and 13.32")]
public sealed record FirstReviewDue(Guid Of, DateOnly From, DateOnly By, DateOnly WholeBy) : Fact<Plan>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We look together at how the plan goes between {Day(From)} and {Day(By)}.";

    static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
