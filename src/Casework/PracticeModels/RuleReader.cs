using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Casework.PracticeModels;

/// <summary>Reads rules, principles and cadences.</summary>
internal static class RuleReader
{
    public static Rule Read(Entry e, Places places, Catalogue catalogue)
    {
        var key = places.Key("rule", e, e.Text("rule"));
        var rule = new Rule
        {
            Key = key, Title = places.Screen(e, "title", key), Source = Source(e), Intent = places.Screen(e, "intent", key),
            On = e.OneOf<Trigger>("on"), When = ConditionReader.When(e), Weight = e.OneOf<Weight>("weight"),
            OverridableBy = e.SomeOf("overridable-by", [.. catalogue.Roles.Keys], "role"), ReviewAfterDays = e.Number("review-after-days", 0),
            Says = places.Screen(e, "says", key), Instead = places.ScreenList(e, "instead", key), Scope = e.Texts("scope"),
        };
        e.NothingElse();
        FloorHolds(e, rule);
        return rule;
    }

    public static Principle Principle(Entry e, Places places)
    {
        var code = places.Key("principle", e, e.Text("code"));
        var principle = new Principle(code, places.Screen(e, "says", code), Source(e));
        e.NothingElse();
        return principle;
    }

    public static Cadence Cadence(Entry e, Places places)
    {
        var key = places.Key("cadence", e, e.Text("cadence"));
        var cadence = new Cadence(
            key, places.Screen(e, "starts", key), e.Number("every"), e.OneOf("unit", ["hours", "days", "working-days"]), e.YesNo("again"), places.Screen(e, "channel", key),
            e.SomeOf("on-miss", ["worker", "team", "manager"], "one to tell"), places.Screen(e, "stops", key), Source(e));
        e.NothingElse();
        if (cadence.Every < 1) e.Page.Wrong(e.Node, $"The cadence “{key}” never comes round.", "Give “every” a number of 1 or more.");
        return cadence;
    }

    /// <summary>Everything a council lays down says where it comes from.</summary>
    public static string Source(Entry e)
    {
        var source = e.Text("source", "");
        if (source.Length == 0) e.Page.Wrong(e.Node, "There is no source here.", "Add “source:” with the paper and paragraph, for example “Norfolk 2017, 3.7(c)”.");
        return source;
    }

    static void FloorHolds(Entry e, Rule rule)
    {
        if (rule.Key.StartsWith("LF", StringComparison.OrdinalIgnoreCase))
            e.Page.Wrong(e.At("rule")!, $"“{rule.Key}” is a name of the legal floor, which no model may write.", "Give your rule a code of its own.");
        if (LegalFloor.Ceiling(rule.On) is var most && rule.Weight > most && LegalFloor.KeptOpenBy(rule.On) is { } floor)
            e.Page.Wrong(e.At("weight")!, $"This weakens the law: {floor.Code}. {floor.Keeps} ({floor.Source})", $"On “{Kebab.Of(rule.On)}” nothing may weigh more than {Kebab.Of(most)}. Use {string.Join(", ", Enum.GetValues<Weight>().Where(w => w <= most).Reverse().Select(Kebab.Of))}.");
    }
}
