namespace Threefold.Web.Design;

/// <summary>A link in the menu.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Address">Where it goes.</param>
public sealed record MenuLink(string Words, string Address);

/// <summary>Which links each role has (experience.md 2): at most six, and for several roles their union, then More.</summary>
public static class Menu
{
    /// <summary>How many links are in sight before More.</summary>
    public const int InSight = 6;

    static readonly MenuLink FrontDoor = new("Front door", "/front-door");
    static readonly MenuLink Desk = new("My desk", "/desk");
    static readonly MenuLink Team = new("Team", "/desk/team");
    static readonly MenuLink Waiting = new("Waiting", "/waiting");
    static readonly MenuLink Crisis = new("Crisis", "/crisis");
    static readonly MenuLink Community = new("Community", "/community");
    static readonly MenuLink Reviews = new("Reviews", "/reviews");
    static readonly MenuLink Approvals = new("Approvals", "/money/approvals");
    static readonly MenuLink Insight = new("Insight", "/insight");

    static readonly Dictionary<string, MenuLink[]> Roles = new(StringComparer.Ordinal)
    {
        ["front-door"] = [FrontDoor, Desk, Community],
        ["practitioner"] = [Desk, Team, Crisis, Community, Reviews],
        ["manager"] = [Team, Waiting, Crisis, Approvals, Reviews, Insight],
        ["broker"] = [new("Sourcing", "/sourcing"), Community],
        ["reviewer"] = [new("Reviews", "/reviews/asked")],
        ["finance"] = [new("Money", "/money"), Community],
        ["commissioner"] = [Insight, Community, new("The return", "/return")],
        ["data"] = [Insight, Community, new("The return", "/return")],
        ["practice-lead"] = [new("Practice model", "/practice-model"), Insight, new("Quality", "/quality")],
        ["information-governance"] = [new("Access", "/access")],
        ["operator"] = [new("The clock", "/clockwork")],
        ["person"] = [new("My page", "/mine"), new("My plan", "/mine/plan"), new("Messages", "/mine/messages"), new("Who looked", "/mine/looked")],
        ["carer"] = [new("My page", "/mine"), new("My plan", "/mine/plan"), new("Messages", "/mine/messages"), new("Who looked", "/mine/looked")],
    };

    /// <summary>The links for somebody with these roles, in order, each once.</summary>
    /// <param name="roles">Role names; one that is not known has no links.</param>
    /// <param name="open">Whether a page answers at an address yet; a link to nowhere is worse than none.</param>
    public static IReadOnlyList<MenuLink> For(IEnumerable<string> roles, Func<string, bool> open) =>
        [.. roles.SelectMany(r => Roles.GetValueOrDefault(r) ?? []).Distinct().Where(link => open(link.Address))];
}
