using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Quality;

/// <summary>
/// An exception, as screens call it: somebody went ahead over a rule. Which rule, why, who agreed, and when we look again. It
/// stands on the person's record and in the team's report until somebody ends it.
/// </summary>
[Source("Practice models 1.5")]
public sealed class Waiver : Thing
{
    /// <summary>The rule's code: <c>N-b</c>, <c>LF-5</c>.</summary>
    [NotWords]
    public string Rule { get; private set; } = "";

    /// <summary>The rule's title as it was.</summary>
    [NotWords]
    public string Title { get; private set; } = "";

    /// <summary>Where the rule comes from.</summary>
    [NotWords]
    public string Source { get; private set; } = "";

    /// <summary>The model version it was weighed by: <c>norfolk@1</c>; empty for the law.</summary>
    [NotWords]
    public string Model { get; private set; } = "";

    /// <summary>What it weighed at that moment.</summary>
    public Weight Weight { get; private set; }

    /// <summary>Why, in the worker's words.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The talk, contact, step or line it was about.</summary>
    public Guid About { get; private set; }

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>Who went ahead.</summary>
    public Guid Worker { get; private set; }

    /// <summary>Their name.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>Whoever else agreed, by name; empty when the worker decided on their own reason.</summary>
    public string AgreedBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>The day somebody looks at it again, or <see langword="null"/> where the rule asks for no second look.</summary>
    [NotWords]
    public DateOnly? LookAgainOn { get; private set; }

    /// <summary>How many times it was looked at again and kept.</summary>
    public int TimesKept { get; private set; }

    /// <summary>When it ended (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Who ended it.</summary>
    public string EndedBy { get; private set; } = "";

    /// <summary>How it ended.</summary>
    public string HowEnded { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case WaiverGiven f:
                (Rule, Title, Source, Model, Weight, Reason, About, Team) = (f.Rule, f.Title, f.Source, f.Model, f.Weight, f.Reason, f.About, f.Team);
                (Worker, WorkerName, AgreedBy, At, LookAgainOn) = (by.Id, by.Name, f.AgreedBy, at, f.LookAgainOn);
                break;
            case WaiverKept f: (LookAgainOn, TimesKept) = (f.LookAgainOn, TimesKept + 1); break;
            case WaiverEnded f: (EndedAt, EndedBy, HowEnded) = (at, by.Name, f.Words); break;
        }
    }
}

/// <summary>Somebody went ahead over a rule, and said why.</summary>
/// <param name="Of">The exception.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Model">The model version, or empty for the law.</param>
/// <param name="Weight">What it weighed.</param>
/// <param name="Reason">Why.</param>
/// <param name="AgreedBy">Whoever else agreed, or empty.</param>
/// <param name="About">The talk, contact, step or line.</param>
/// <param name="Team">The team that answers for it.</param>
/// <param name="LookAgainOn">The day somebody looks again, or nothing.</param>
public sealed record WaiverGiven(Guid Of, string Rule, string Title, string Source, string Model, Weight Weight, string Reason, string AgreedBy, Guid About, Guid Team, DateOnly? LookAgainOn) : Fact<Waiver>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Exception to {Rule}{(Title.Length > 0 ? $", {Title.ToLowerInvariant()}" : "")}: {Reason}{(AgreedBy.Length > 0 ? $" {AgreedBy} agreed." : "")}{Again(LookAgainOn)}";

    internal static string Again(DateOnly? day) => day is { } on ? $" We look again on {on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}." : "";
}

/// <summary>An exception was looked at again, and still holds.</summary>
public sealed record WaiverKept(Guid Of, string Rule, string Words, DateOnly LookAgainOn) : Fact<Waiver>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The exception to {Rule} was looked at again and stays. {Words}{WaiverGiven.Again(LookAgainOn)}";
}

/// <summary>An exception ended.</summary>
public sealed record WaiverEnded(Guid Of, string Rule, string Words) : Fact<Waiver>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The exception to {Rule} ended. {Words}".TrimEnd();
}
