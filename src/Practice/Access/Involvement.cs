using Threefold.Practice.Ground;

namespace Threefold.Practice.Access;

/// <summary>Why a worker or a team has business with somebody's record.</summary>
[Source("Caldicott principle 4")]
public enum InvolvementKind
{
    /// <summary>The worker who stays with the person.</summary>
    NamedWorker,

    /// <summary>The second of two who lead together, from health or another team.</summary>
    Paired,

    /// <summary>The team that answers for the person.</summary>
    Team,

    /// <summary>Somebody has been in touch and has not been answered yet.</summary>
    OpenContact,

    /// <summary>A worker said why they have business here.</summary>
    Claimed,

    /// <summary>A safeguarding concern waits to be read.</summary>
    OpenConcern,

    /// <summary>Somebody outside the council looks at one plan with the person, for the council.</summary>
    DelegatedReviewer,

    /// <summary>Those who look for support have a request of the person's in hand.</summary>
    OpenRequest,

    /// <summary>A worker broke the glass: no relationship, but a reason that could not wait.</summary>
    GlassBroken,
}

/// <summary>A legitimate relationship between a worker or a team and a person, for as long as it lasts.</summary>
public sealed class Involvement : Thing
{
    /// <summary>Why.</summary>
    public InvolvementKind Kind { get; private set; }

    /// <summary>The worker, or <see langword="null"/> when a whole team is involved.</summary>
    public Guid? Worker { get; private set; }

    /// <summary>The worker's or the team's name as it was.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The team, or <see langword="null"/> when only the worker is involved.</summary>
    public Guid? Team { get; private set; }

    /// <summary>When it began (UTC).</summary>
    public DateTime From { get; private set; }

    /// <summary>When it ends or ended (UTC); <see langword="null"/> while nobody has said.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>The reason given for a claim, broken glass or a worker named on a limited record; whom the second of a pair works for.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who looked at a claim or broken glass afterwards (never the worker themselves).</summary>
    public Guid? ReviewedBy { get; private set; }

    /// <summary>When it was looked at (UTC).</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>What the reviewer made of it.</summary>
    public string Review { get; private set; } = "";

    /// <summary>True when the reviewer found that it was right to look.</summary>
    public bool? WasRight { get; private set; }

    /// <summary>True when it holds at a moment.</summary>
    public bool HoldsAt(DateTime now) => Until is null || Until > now;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case WorkerNamed f: (Kind, Worker, Name, Team, From, Reason) = (InvolvementKind.NamedWorker, f.Worker, f.Name, null, at, f.Why); break;
            case PairNamed f: (Kind, Worker, Name, Reason, From) = (InvolvementKind.Paired, f.Worker, f.Name, f.Organisation, at); break;
            case TeamTookOn f: (Kind, Team, Name, From) = (f.ForContact ? InvolvementKind.OpenContact : InvolvementKind.Team, f.Team, f.Name, at); break;
            case ConcernDeskTookOn f: (Kind, Team, Name, From) = (InvolvementKind.OpenConcern, f.Team, f.Name, at); break;
            case ReviewerLetIn f: (Kind, Worker, Name, Reason, From) = (InvolvementKind.DelegatedReviewer, f.Worker, f.Name, f.Organisation, at); break;
            case BrokersLetIn f: (Kind, Team, Name, From) = (InvolvementKind.OpenRequest, f.Team, f.Name, at); break;
            case RelationshipClaimed f: (Kind, Worker, Name, From, Until, Reason) = (InvolvementKind.Claimed, by.Id, by.Name, at, f.Until, f.Reason); break;
            case GlassBroken f: (Kind, Worker, Name, From, Until, Reason) = (InvolvementKind.GlassBroken, by.Id, by.Name, at, f.Until, f.Reason); break;
            case OpeningReviewed f: (ReviewedBy, ReviewedAt, Review, WasRight) = (by.Id, at, f.Words, f.WasRight); break;
            case InvolvementEnded: Until = at; break;
        }
    }
}

/// <summary>A worker became the one who stays with the person.</summary>
public sealed record WorkerNamed(Guid Of, Guid Worker, string Name) : Fact<Involvement>(Of)
{
    /// <summary>Why, where somebody else named them on a record that nobody could open.</summary>
    public string Why { get; init; } = "";

    /// <inheritdoc/>
    public override string Sentence => $"{Name} is now the worker to ask for. {Why}".TrimEnd();
}

/// <summary>Somebody leads together with the worker who stays with the person. No hand-off: the person keeps whom they know.</summary>
/// <param name="Of">The involvement.</param>
/// <param name="Worker">A worker of the council, or <see langword="null"/> for somebody from another organisation, who opens nothing here.</param>
/// <param name="Name">Their name.</param>
/// <param name="Organisation">Whom they work for: “community health”.</param>
public sealed record PairNamed(Guid Of, Guid? Worker, string Name, string Organisation) : Fact<Involvement>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name}{(Organisation.Length > 0 ? $" ({Organisation})" : "")} now leads together with the worker to ask for.";
}

/// <summary>A team took on answering for the person, or for one contact.</summary>
public sealed record TeamTookOn(Guid Of, Guid Team, string Name, bool ForContact) : Fact<Involvement>(Of)
{
    /// <summary>True when the law asks that somebody answers and the person had nobody: so the team of whoever heard it took it on, though that worker was let in for a time.</summary>
    public bool LawAsks { get; init; }

    /// <inheritdoc/>
    public override string Sentence => ForContact ? $"{Name} has this contact to answer." : $"{Name} is now the team that stays in touch.{(LawAsks ? " The law asks that somebody answers, and nobody was with them." : "")}";
}

/// <summary>A team's desk has a safeguarding concern to read.</summary>
public sealed record ConcernDeskTookOn(Guid Of, Guid Team, string Name) : Fact<Involvement>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} looks at the worry about their safety.";
}

/// <summary>Somebody outside the council was asked to look at the plan with the person. They see that plan and nothing else.</summary>
[Source("Care Act 2014, s 79")]
public sealed record ReviewerLetIn(Guid Of, Guid Worker, string Name, string Organisation) : Fact<Involvement>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name}{(Organisation.Length > 0 ? $" ({Organisation})" : "")} may see the plan, to look at it with them.";
}

/// <summary>A team was asked to look for support. It sees what the person wants and nothing else.</summary>
public sealed record BrokersLetIn(Guid Of, Guid Team, string Name) : Fact<Involvement>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} looks for support for them.";
}

/// <summary>A worker said why they have business with this record.</summary>
public sealed record RelationshipClaimed(Guid Of, string Reason, DateTime Until) : Fact<Involvement>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A worker said why they needed this record and was let in for a time.";
}

/// <summary>A worker opened a record they have no relationship with, for a reason that could not wait.</summary>
public sealed record GlassBroken(Guid Of, string Reason, DateTime Until) : Fact<Involvement>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A worker opened this record in an emergency. Somebody else checks why.";
}

/// <summary>Somebody else looked at a claim or broken glass.</summary>
public sealed record OpeningReviewed(Guid Of, bool WasRight, string Words) : Fact<Involvement>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => WasRight ? "An opening of this record was checked and was right." : "An opening of this record was checked and should not have happened.";
}

/// <summary>The worker or team no longer has business here.</summary>
public sealed record InvolvementEnded(Guid Of, string Name, string Why) : Fact<Involvement>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} is no longer involved. {Why}".TrimEnd();
}
