using Threefold.Practice.Ground;

namespace Threefold.Practice.Crisis;

/// <summary>How somebody is touched by a plan that has started.</summary>
public enum TouchedAs
{
    /// <summary>It is their plan.</summary>
    TheirPlan,

    /// <summary>The plan names them, because they depend on its owner.</summary>
    DependsOnOwner,
}

/// <summary>
/// A plan for if things go wrong that has started, for one of those it is for. It holds the plan as it was agreed then, so
/// that whoever opens any of their records sees the card first.
/// </summary>
public sealed class Activation : Thing
{
    /// <summary>Activations of one start share it.</summary>
    public Guid Together { get; private set; }

    /// <summary>The plan.</summary>
    public Guid Plan { get; private set; }

    /// <summary>Its version.</summary>
    public int Number { get; private set; }

    /// <summary>The day that version was agreed.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>The notice that started it.</summary>
    public Guid? Notice { get; private set; }

    /// <summary>The hospital's own number of the stay, where the notice gave one.</summary>
    public string Stay { get; private set; } = "";

    /// <summary>Why it started, in a sentence.</summary>
    public string Why { get; private set; } = "";

    /// <summary>How the person is touched by it.</summary>
    public TouchedAs As { get; private set; }

    /// <summary>Whoever covers the duty desk and was told, or empty.</summary>
    public string Duty { get; private set; } = "";

    /// <summary>The plan as it was agreed, in the form of <see cref="PlanAsTold.Write"/>.</summary>
    public string Card { get; private set; } = "";

    /// <summary>When it started (UTC).</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>When it was stood down (UTC).</summary>
    public DateTime? StoodDownAt { get; private set; }

    /// <summary>Why it was stood down.</summary>
    public string StoodDownBecause { get; private set; } = "";

    /// <summary>The day they come home, or came.</summary>
    public DateOnly? HomeOn { get; private set; }

    /// <summary>The way home.</summary>
    public string Pathway { get; private set; } = "";

    /// <summary>When what happened was over (UTC).</summary>
    public DateTime? OverAt { get; private set; }

    /// <summary>True until it is stood down or what happened is over.</summary>
    public bool IsRunning => StoodDownAt is null && OverAt is null;

    /// <summary>The plan as it was agreed.</summary>
    public PlanAsTold Said() => PlanAsTold.Read(Card);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ContingencyStarted f:
                (Together, Plan, Number, AgreedOn, Notice, Stay, Why, As, Duty, Card, StartedAt) = (f.Together, f.Plan, f.Number, f.AgreedOn, f.Notice, f.Stay, f.Why, f.As, f.Duty, f.Card.Write(), at);
                break;
            case ContingencyStoodDown f: (StoodDownAt, StoodDownBecause) = (at, f.Why); break;
            case ComingHomeSaid f: (HomeOn, Pathway) = (f.On, f.Pathway); break;
            case ContingencyOver: OverAt = at; break;
        }
    }
}

/// <summary>A plan for if things go wrong has started.</summary>
/// <param name="Of">The activation.</param>
/// <param name="Together">Shared by the activations of one start.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Number">Its version.</param>
/// <param name="AgreedOn">The day that version was agreed.</param>
/// <param name="Notice">The notice that started it.</param>
/// <param name="Stay">The hospital's own number of the stay.</param>
/// <param name="Why">Why, in a sentence for this person's own story.</param>
/// <param name="As">How they are touched by it.</param>
/// <param name="Duty">Who covers the duty desk just now, or empty.</param>
/// <param name="Card">The plan as agreed.</param>
public sealed record ContingencyStarted(
    Guid Of, Guid Together, Guid Plan, int Number, DateOnly? AgreedOn, Guid? Notice, string Stay, string Why, TouchedAs As, string Duty, PlanAsTold Card) : Fact<Activation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The plan for if things go wrong has started. {Why}";
}

/// <summary>The plan was stood down: what it was started for did not happen.</summary>
public sealed record ContingencyStoodDown(Guid Of, string Why) : Fact<Activation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The plan for if things go wrong was stood down. {Why}".TrimEnd();
}

/// <summary>It is known when somebody comes home.</summary>
public sealed record ComingHomeSaid(Guid Of, DateOnly? On, string Pathway, string Says) : Fact<Activation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Says;
}

/// <summary>What the plan was started for is over.</summary>
public sealed record ContingencyOver(Guid Of, string Why) : Fact<Activation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What the plan for if things go wrong was started for is over. {Why}".TrimEnd();
}
