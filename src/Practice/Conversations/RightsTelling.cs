using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Conversations;

/// <summary>A step on the way with somebody, at which they are told their rights and what there is for them.</summary>
public enum RightsStep
{
    /// <summary>They got in touch.</summary>
    InTouch,

    /// <summary>A talk.</summary>
    Talk,

    /// <summary>A crisis.</summary>
    Crisis,

    /// <summary>An assessment.</summary>
    Assessment,

    /// <summary>A plan.</summary>
    Plan,

    /// <summary>A look at their plan.</summary>
    Review,
}

/// <summary>At one step the person was told their rights and the options for health, care and housing, in a form they can use.</summary>
[Source("Leicester 2021, App B: I-statement, priority three")]
[Source("Care Act 2014, s 4")]
public sealed class RightsTelling : Thing
{
    /// <summary>The step.</summary>
    public RightsStep Step { get; private set; }

    /// <summary>The contact, talk, crisis, assessment, plan or look.</summary>
    public Guid About { get; private set; }

    /// <summary>In what form.</summary>
    public Telling Format { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who told them.</summary>
    public string By { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is RightsTellingFoundToBe found) IsAbout(found.Person);
        if (fact is RightsAndOptionsTold f) (Step, About, Format, On, By) = (f.Step, f.About, f.Format, Days.Of(at), by.Name);
    }
}

/// <summary>They were told their rights, and what there is for health, care and home.</summary>
public sealed record RightsAndOptionsTold(Guid Of, RightsStep Step, Guid About, Telling Format) : Fact<RightsTelling>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Was told their rights, and what there is for health, care and home: {RightsRules.SaidAs(Step).ToLowerInvariant()}, {RightsRules.SaidAs(Format).ToLowerInvariant()}.";
}

/// <summary>A caller without a name turned out to be somebody we know: that they were told goes with them.</summary>
public sealed record RightsTellingFoundToBe(Guid Of, Guid Person) : Fact<RightsTelling>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "Somebody we already know was found to be the one who was told their rights.";
}
