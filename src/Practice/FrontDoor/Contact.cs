using Threefold.Practice.Ground;

namespace Threefold.Practice.FrontDoor;

/// <summary>An answer to a question that must never wait for a missing field.</summary>
public enum YesNoUnsure
{
    /// <summary>No.</summary>
    No,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Not sure: treated with the same care as yes.</summary>
    Unsure,
}

/// <summary>How somebody got in touch.</summary>
public enum Channel
{
    /// <summary>By phone.</summary>
    Phone,

    /// <summary>By video.</summary>
    Video,

    /// <summary>In person, at a community point.</summary>
    CommunityPoint,

    /// <summary>On a visit.</summary>
    Visit,

    /// <summary>Online or by email.</summary>
    Online,

    /// <summary>A professional introduced them.</summary>
    Introduction,
}

/// <summary>Who got in touch.</summary>
public enum Origin
{
    /// <summary>The person themselves.</summary>
    Self,

    /// <summary>Family, a friend or a neighbour.</summary>
    FamilyOrFriend,

    /// <summary>A GP or other health worker.</summary>
    Health,

    /// <summary>A hospital.</summary>
    Hospital,

    /// <summary>Somebody who provides paid support.</summary>
    Provider,

    /// <summary>The police.</summary>
    Police,

    /// <summary>Children's services: somebody is becoming an adult.</summary>
    Transition,

    /// <summary>Another council: somebody is moving here.</summary>
    MovingIn,

    /// <summary>A voluntary or community group.</summary>
    Community,
}

/// <summary>Somebody is in touch. It stays open until it has an outcome and the person knows what happens next.</summary>
public sealed class Contact : Thing
{
    /// <summary>How they got in touch.</summary>
    public Channel Channel { get; private set; }

    /// <summary>Who got in touch.</summary>
    public Origin Origin { get; private set; }

    /// <summary>Whether anyone is in danger or being hurt.</summary>
    public YesNoUnsure Danger { get; private set; }

    /// <summary>Whether they ask for, or may need, an assessment.</summary>
    [Source("Care Act 2014, s 9(1)")]
    public YesNoUnsure Assessment { get; private set; }

    /// <summary>Whether something must be done today.</summary>
    public bool Urgent { get; private set; }

    /// <summary>What they said, in their words.</summary>
    public string OwnWords { get; private set; } = "";

    /// <summary>What they hope for.</summary>
    public string Hopes { get; private set; } = "";

    /// <summary>What they have tried.</summary>
    public string Tried { get; private set; } = "";

    /// <summary>A safe way to get back to them, as they said it.</summary>
    public string SafeWayBack { get; private set; } = "";

    /// <summary>The team that has it.</summary>
    public Guid Team { get; private set; }

    /// <summary>The practice model it was taken under, pinned: <c>norfolk@1</c>.</summary>
    [NotWords]
    public string Model { get; private set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>The outcome's key from the model's catalogue, or empty while it is open.</summary>
    [NotWords]
    public string Outcome { get; private set; } = "";

    /// <summary>When it ended (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>True while nobody has ended it.</summary>
    public bool IsOpen => EndedAt is null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ContactMade f:
                (Channel, Origin, Danger, Assessment, Urgent) = (f.Channel, f.Origin, f.Danger, f.Assessment, f.Urgent);
                (OwnWords, Hopes, Tried, SafeWayBack, Team, Model, MadeAt) = (f.OwnWords, f.Hopes, f.Tried, f.SafeWayBack, f.Team, f.Model, at);
                break;
            case ContactMovedOn f: Team = f.Team; break;
            case ContactEnded f: (Outcome, EndedAt) = (f.Outcome, at); break;
            case ContactFoundToBe f: IsAbout(f.Person); break;
        }
    }
}

/// <summary>Somebody got in touch.</summary>
public sealed record ContactMade(
    Guid Of, Channel Channel, Origin Origin, YesNoUnsure Danger, YesNoUnsure Assessment, bool Urgent,
    string OwnWords, string Hopes, string Tried, string SafeWayBack, Guid Team, string Model) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => OwnWords.Length == 0 ? "Got in touch." : $"Got in touch: “{OwnWords}”";
}

/// <summary>A contact was handed to another team, warmly, without the person starting again.</summary>
public sealed record ContactMovedOn(Guid Of, Guid Team, string TeamName, string Why) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Introduced to {TeamName}. {Why}".TrimEnd();
}

/// <summary>A contact ended with an outcome.</summary>
public sealed record ContactEnded(Guid Of, string Outcome, string OutcomeLabel, string Words) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"This contact ended: {OutcomeLabel}. {Words}".TrimEnd();
}

/// <summary>A caller without a name turned out to be somebody we know.</summary>
public sealed record ContactFoundToBe(Guid Of, Guid Person) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "An earlier contact was found to be theirs.";
}
