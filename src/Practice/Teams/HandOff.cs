using Threefold.Practice.Ground;

namespace Threefold.Practice.Teams;

/// <summary>
/// Somebody's worker changes: offered, taken up, and over once the person and the new worker have met. Each counts, except
/// one that the person asked for.
/// </summary>
[Source("Practice models 1.7, row 5")]
[Source("Norfolk 2017, 3.7(d)")]
public sealed class HandOff : Thing
{
    /// <summary>Whoever had the person, or <see langword="null"/> when a team had them.</summary>
    public Guid? FromWorker { get; private set; }

    /// <summary>The name of whoever had the person.</summary>
    public string FromName { get; private set; } = "";

    /// <summary>The team that the person comes from.</summary>
    public Guid FromTeam { get; private set; }

    /// <summary>Whoever is asked to take them on, or <see langword="null"/> while a whole team is asked.</summary>
    public Guid? ToWorker { get; private set; }

    /// <summary>The team that is asked.</summary>
    public Guid ToTeam { get; private set; }

    /// <summary>The name of whoever is asked.</summary>
    public string ToName { get; private set; } = "";

    /// <summary>The contact that goes with it, or <see langword="null"/> when their worker changes.</summary>
    public Guid? About { get; private set; }

    /// <summary>Why, so that nobody asks the person again.</summary>
    public string Why { get; private set; } = "";

    /// <summary>True when the person asked for another worker: then it is their choice and no hand-off.</summary>
    public bool PersonAsked { get; private set; }

    /// <summary>How they meet: “Jo brings Lee along on Thursday”; empty when they will not.</summary>
    public string HowTheyMeet { get; private set; } = "";

    /// <summary>When it was offered (UTC).</summary>
    public DateTime OfferedAt { get; private set; }

    /// <summary>When it was taken up (UTC); <see langword="null"/> while nobody has.</summary>
    public DateTime? TakenUpAt { get; private set; }

    /// <summary>When the person and the new worker had met (UTC).</summary>
    public DateTime? MetAt { get; private set; }

    /// <summary>When it came to nothing (UTC): the person keeps their worker.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>True while it waits to be taken up.</summary>
    public bool Waits => TakenUpAt is null && EndedAt is null;

    /// <summary>True when it counts as a hand-off: taken up, and not what the person asked for.</summary>
    public bool Counts => TakenUpAt is not null && !PersonAsked;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case HandOffOffered f:
                (FromWorker, FromName, FromTeam, ToWorker, ToTeam, ToName) = (f.FromWorker, f.FromName, f.FromTeam, f.ToWorker, f.ToTeam, f.ToName);
                (Why, PersonAsked, HowTheyMeet, About, OfferedAt) = (f.Why, f.PersonAsked, f.HowTheyMeet, f.About, at);
                break;
            case HandOffTakenUp f: (TakenUpAt, ToWorker, ToName) = (at, f.Worker, f.Name); break;
            case HandOffMet: MetAt = at; break;
            case HandOffEnded: EndedAt = at; break;
        }
    }
}

/// <summary>A colleague or another team is asked to become the person's worker.</summary>
public sealed record HandOffOffered(
    Guid Of, Guid? FromWorker, string FromName, Guid FromTeam, Guid? ToWorker, Guid ToTeam, string ToName, string Why, bool PersonAsked, string HowTheyMeet) : Fact<HandOff>(Of)
{
    /// <summary>The contact that goes with it, or nothing when their worker changes.</summary>
    public Guid? About { get; init; }

    /// <inheritdoc/>
    public override string Sentence => PersonAsked ? $"They asked for another worker. We asked {ToName}. {Why}".TrimEnd() : $"We asked {ToName} to be their worker. {Why}".TrimEnd();
}

/// <summary>Whoever was asked took it up.</summary>
public sealed record HandOffTakenUp(Guid Of, Guid Worker, string Name) : Fact<HandOff>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} took up being their worker.";
}

/// <summary>The person and the new worker have met.</summary>
public sealed record HandOffMet(Guid Of, string Words) : Fact<HandOff>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They have met. {Words}".TrimEnd();
}

/// <summary>It came to nothing: the person keeps their worker.</summary>
public sealed record HandOffEnded(Guid Of, string Why) : Fact<HandOff>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They keep their worker. {Why}".TrimEnd();
}
