using Threefold.Practice.Ground;

namespace Threefold.Practice.Quality;

/// <summary>
/// The team met and decided who is best placed to work with somebody: who was there, what the options were, what was decided, and
/// the two who lead together. No hand-off is counted by it.
/// </summary>
[Source("Cambridgeshire 2014, 2.7")]
public sealed class BestPlaced : Thing
{
    /// <summary>Who was there, one a line.</summary>
    public string Attendees { get; private set; } = "";

    /// <summary>What was thought of, one a line.</summary>
    public string Options { get; private set; } = "";

    /// <summary>What was decided, and why.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>The worker who leads.</summary>
    public Guid Lead { get; private set; }

    /// <summary>Their name.</summary>
    public string LeadName { get; private set; } = "";

    /// <summary>The one who leads with them, or empty.</summary>
    public string PairName { get; private set; } = "";

    /// <summary>Whom the second works for: “community health”.</summary>
    public string PairFrom { get; private set; } = "";

    /// <summary>The day it was decided.</summary>
    [NotWords]
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is BestPlacedDecided f)
            (Attendees, Options, Decision, Lead, LeadName, PairName, PairFrom, DecidedOn, WrittenBy) = (f.Attendees, f.Options, f.Decision, f.Lead, f.LeadName, f.PairName, f.PairFrom, Days.Of(at), by.Name);
    }
}

/// <summary>The team decided who is best placed.</summary>
public sealed record BestPlacedDecided(Guid Of, string Attendees, string Options, string Decision, Guid Lead, string LeadName, string PairName, string PairFrom) : Fact<BestPlaced>(Of)
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"The team decided who is best placed: {LeadName}{(PairName.Length > 0 ? $" with {PairName}{(PairFrom.Length > 0 ? $" ({PairFrom})" : "")}" : "")}. {Decision} There: {Lines(Attendees)}. Thought of: {Lines(Options)}.";

    static string Lines(string text) => string.Join("; ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

/// <summary>When a team's decision about who is best placed may be written down.</summary>
public static class BestPlacedRules
{
    /// <summary>Two or more were there, something was weighed, and a lead was chosen. A second lead, where there is one, has a name.</summary>
    public static Verdict MayDecide(string attendees, string options, string decision, Guid? lead, string pairName, string pairFrom)
    {
        var there = (attendees ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
        return QualityRules.MustSay(attendees ?? "", nameof(attendees), "Write who was there, one a line.")
            .With(there == 1 ? Verdict.No("One person alone is not a team. Write everybody who was there, one a line.", nameof(attendees)) : Verdict.Yes)
            .With(QualityRules.MustSay(options, nameof(options), "Write who else was thought of, one a line."))
            .With(QualityRules.MustSay(decision, nameof(decision), "Write what was decided, and why."))
            .With(lead is null ? Verdict.No("Choose who leads.", nameof(lead)) : Verdict.Yes)
            .With(QualityRules.MayKeep(pairName, nameof(pairName))).With(QualityRules.MayKeep(pairFrom, nameof(pairFrom)))
            .With(string.IsNullOrWhiteSpace(pairName) && !string.IsNullOrWhiteSpace(pairFrom) ? Verdict.No("Write the name of the second who leads.", nameof(pairName)) : Verdict.Yes);
    }
}
