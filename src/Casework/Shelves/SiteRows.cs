namespace Threefold.Casework.Shelves;

/// <summary>A trial of a way of working. It holds nothing about anybody.</summary>
internal sealed class SiteRow
{
    public Guid Id { get; init; }
    public string State { get; set; } = "";
    public DateOnly StartsOn { get; init; }
    public DateOnly? EndedOn { get; set; }
    public int ExtendedWeeks { get; set; }
    public string Why { get; set; } = "";
    public long Seed { get; init; }
    public string ProposedByName { get; init; } = "";
    public DateTime ProposedAt { get; init; }

    /// <summary>How many people it was settled for which team talks first.</summary>
    public int Drawn { get; set; }

    /// <summary>The plan, as text that never changes.</summary>
    public string Plan { get; init; } = "";
}

/// <summary>How a team in a trial says its week was. Written by the team, about the work and nobody in it.</summary>
internal sealed class ReflectionRow
{
    public Guid Id { get; init; }
    public Guid Site { get; init; }
    public Guid Team { get; init; }
    public DateOnly Week { get; init; }
    public string Helped { get; init; } = "";
    public string Stood { get; init; } = "";
    public string Change { get; init; } = "";
    public DateTime At { get; init; }
}

/// <summary>How a team in a trial says its week was.</summary>
/// <param name="Team">Which team.</param>
/// <param name="Week">The Monday of the week.</param>
/// <param name="Helped">What helped.</param>
/// <param name="Stood">What stood in the way.</param>
/// <param name="Change">What they change.</param>
public sealed record TeamReflection(Guid Team, DateOnly Week, string Helped, string Stood, string Change);
