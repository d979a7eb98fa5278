using Threefold.Practice.Access;

namespace Threefold.Practice.Teams;

/// <summary>A team of the council. Back office: it holds nothing about people who draw on support.</summary>
public sealed class Team
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; }

    /// <summary>The name people know it by: <c>North locality</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>The council whose practice model it works by, for example <c>norfolk</c>.</summary>
    public string Model { get; set; } = "";

    /// <summary>Why it works by that model, as whoever chose it said; empty where it always did.</summary>
    public string ModelWhy { get; set; } = "";

    /// <summary>True when it answers the front door.</summary>
    public bool IsFrontDoor { get; set; }

    /// <summary>True for the next pair of ears after the front door, where a model has one (Lancashire).</summary>
    public bool IsWellbeing { get; set; }

    /// <summary>Where it works, as first halves of postcodes with commas between (<c>NR1,NR2</c>); empty where it has no place of its own. Several teams may work in one place.</summary>
    public string Places { get; set; } = "";

    /// <summary>Where it works, one by one.</summary>
    public IReadOnlyList<string> HeldPlaces() => Places.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether it works in an area, said as the first half of a postcode.</summary>
    public bool WorksIn(string area) => HeldPlaces().Contains(area, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Somebody who works for the council, as the sign-in provider knows them.</summary>
public sealed class Worker
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; }

    /// <summary>The name shown beside what they write.</summary>
    public string Name { get; set; } = "";

    /// <summary>The subject that the sign-in provider gives them; unique.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Their main team.</summary>
    public Guid Team { get; set; }

    /// <summary>Their roles, as words with commas between (<c>SocialWorker,TeamManager</c>).</summary>
    public string Roles { get; set; } = "";

    /// <summary>One line for the demo's sign-in page: “two new calls today”.</summary>
    public string Day { get; set; } = "";

    /// <summary>How they like their screen: <c>light</c>, <c>dark</c>, or empty to follow their system.</summary>
    public string Theme { get; set; } = "";

    /// <summary>False once they have left; they can no longer sign in.</summary>
    public bool Active { get; set; } = true;

    /// <summary>Their roles, to ask rules with.</summary>
    public IReadOnlySet<Role> HeldRoles() => Roles.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Enum.Parse<Role>).ToHashSet();
}

/// <summary>A worker covers a team's duty desk for a time.</summary>
public sealed class DutyCover
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; }

    /// <summary>Who covers.</summary>
    public Guid Worker { get; init; }

    /// <summary>Which team's desk.</summary>
    public Guid Team { get; init; }

    /// <summary>From (UTC).</summary>
    public DateTime From { get; init; }

    /// <summary>Until (UTC); earlier than planned when it was ended sooner.</summary>
    public DateTime Until { get; set; }
}
