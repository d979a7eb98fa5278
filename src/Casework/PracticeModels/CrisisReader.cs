using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>Reads how a council sees people through a crisis.</summary>
internal static class CrisisReader
{
    public static CrisisSettings Read(Entry e, Places places, Catalogue catalogue)
    {
        var settings = new CrisisSettings
        {
            Signs = [.. e.Page.Entries(e.At("stability")).Select(s => Sign(s, places))],
            InterimDays = e.Number("interim-days"), DecideDaysBefore = e.Number("decide-days-before"),
            Sums = Sums(e, catalogue), Numbers = [.. e.Page.Entries(e.At("numbers")).Select(n => Number(n, places))],
        };
        e.NothingElse();
        if (settings.Signs.All(s => !s.Must)) e.Page.Wrong(e.At("stability") ?? e.Node, "Nothing must be seen before a crisis closes.", "Give at least one sign “must: yes”.");
        if (settings.InterimDays < 1) e.Page.Wrong(e.At("interim-days") ?? e.Node, "Help for no days is no help.", "Give “interim-days” a number of 1 or more.");
        if (settings.DecideDaysBefore < 1 || settings.DecideDaysBefore >= Math.Max(2, settings.InterimDays))
            e.Page.Wrong(e.At("decide-days-before") ?? e.Node, "Somebody must decide after the help begins and before it ends.", "Give “decide-days-before” a number from 1 to less than “interim-days”.");
        if (settings.Numbers.All(n => n.Key != "danger")) e.Page.Wrong(e.At("numbers") ?? e.Node, "There is no number for danger to life.", "Add “number: danger”.");
        return settings;
    }

    static StabilitySign Sign(Entry e, Places places)
    {
        var key = places.Key("sign", e, e.Text("sign"));
        var sign = new StabilitySign(key, places.Screen(e, "says", key), e.YesNo("must", false), RuleReader.Source(e));
        e.NothingElse();
        return sign;
    }

    static HelpNumber Number(Entry e, Places places)
    {
        var key = places.Key("number", e, e.Text("number"));
        var number = new HelpNumber(key, places.Screen(e, "name", key), e.Text("ring"), places.Screen(e, "says", key, ""), e.YesNo("example", false));
        e.NothingElse();
        return number;
    }

    static SmallSums Sums(Entry top, Catalogue catalogue)
    {
        if (top.Part("small-sums") is not { } e)
        {
            top.Page.Wrong(top.Node, "“small-sums” is missing here.", "Add “small-sums:” with “alone-pounds:” and “agree:”.");
            return CrisisSettings.Usual.Sums;
        }

        var agree = e.Page.Entries(e.At("agree")).Select(a => Limit(a, catalogue)).OrderBy(a => a.UpToPounds).ToList();
        var sums = new SmallSums(e.Number("alone-pounds"), agree, RuleReader.Source(e));
        e.NothingElse();
        if (agree.Count == 0) e.Page.Wrong(e.At("agree") ?? e.Node, "Nobody may agree to a sum over the limit.", "Add “agree:” with a role and “up-to-pounds:”.");
        foreach (var less in agree.Where(a => a.UpToPounds <= sums.AlonePounds))
            e.Page.Wrong(e.Node, $"“{less.Role}” may agree to {less.UpToPounds} pounds, which one worker may spend alone.", "Give it a higher limit, or take it out.");
        return sums;
    }

    static SumLimit Limit(Entry e, Catalogue catalogue)
    {
        var limit = new SumLimit(e.OneOf("role", [.. catalogue.Roles.Keys]), e.Number("up-to-pounds"));
        e.NothingElse();
        return limit;
    }
}
