using Threefold.Practice.Safeguarding;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>How answers of this room are said on screens.</summary>
public static class DecisionWords
{
    /// <summary>How a decision came out. About the decision, never about the person.</summary>
    public static string Say(CapacityFinding finding) => finding switch
    {
        CapacityFinding.Able => "Theirs to make",
        CapacityFinding.NotAble => "Could not make this one, this time",
        _ => "It can wait: ask again",
    };

    /// <summary>One ability as it was seen.</summary>
    public static string Say(AbilitySeen seen) => seen switch { AbilitySeen.Able => "Could", AbilitySeen.NotAble => "Could not, this time", _ => "Not asked" };

    /// <summary>Where somebody stands.</summary>
    public static string Say(Stand stand) => stand switch { Stand.Agrees => "Agrees", Stand.Differs => "Sees it differently", _ => "Did not say" };

    /// <summary>A step of the law.</summary>
    public static string Say(AdvocacyStep step) => step switch
    {
        AdvocacyStep.Assessment => "Assessment", AdvocacyStep.Plan => "Plan", AdvocacyStep.Review => "Review", AdvocacyStep.Enquiry => "Safeguarding enquiry", _ => "A talk",
    };

    /// <summary>How far the way to an advocate has come.</summary>
    public static string Say(AdvocacyQuestion asked) => asked switch
    {
        { Needed: false } => "Not needed",
        { MetOn: not null } => $"{asked.Advocate} and they have met",
        { NamedOn: not null } => $"{asked.Advocate} will be their advocate",
        { SoughtOn: not null } => $"Asked for at {asked.SoughtFrom}",
        _ => "Needed, not asked for yet",
    };

    /// <summary>The difficulties that were seen, in a line; empty when none were.</summary>
    public static string Difficulties(AdvocacyQuestion asked) => string.Join(", ", new[]
    {
        (asked.Understanding, "understanding"), (asked.Remembering, "holding it in mind"), (asked.Weighing, "weighing it up"), (asked.Telling, "saying what they think"),
    }.Where(d => d.Item1).Select(d => d.Item2));
}
