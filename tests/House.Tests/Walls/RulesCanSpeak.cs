using System.Text.RegularExpressions;
using Shouldly;
using Threefold.Casework.PracticeModels;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Engine;
using Threefold.Practice.Law;
using Xunit;

namespace Threefold.House.Tests.Walls;

/// <summary>
/// Every rule of a council's model can speak: some act weighs its moment, and some room hands in each case fact that a rule, a prompt or
/// a stage asks about. A rule that is shown as in force and can never be heard would be a promise nobody keeps.
/// </summary>
public sealed class RulesCanSpeak
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    static readonly IReadOnlyList<string> Sources =
    [
        .. new[] { "Casework", "Practice" }.SelectMany(floor => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", floor), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}Demo{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];

    static IReadOnlyList<PracticeModel> Models => new ModelShelf(AHouse.Models).All;

    [Fact]
    public void Every_moment_that_a_rule_names_is_weighed_by_some_act()
    {
        var weighed = Weighed(Sources);
        Models.SelectMany(m => m.Rules.Where(r => !weighed.Contains(r.On)).Select(r => $"{m.Id} {r.Key}: on {r.On}")).ShouldBeEmpty("No act weighs these moments, so the rules never speak.");
    }

    [Fact]
    public void Every_case_fact_that_a_model_asks_about_is_handed_in_by_some_room()
    {
        var handedIn = HandedIn(Sources);
        Models.SelectMany(m => Asked(m).Where(a => !handedIn.Contains(a.Fact)).Select(a => $"{m.Id} {a.Where}: {a.Fact}")).ShouldBeEmpty("Nobody hands these facts in, so whatever asks about them hears no, nought and no word.");
    }

    [Fact]
    public void A_moment_that_nobody_weighs_and_a_fact_that_nobody_hands_in_would_be_seen()
    {
        Weighed(["x = Weighing.Weigh(model, Trigger.LeaveStage, facts);"]).ShouldBe([Trigger.LeaveStage]);
        Weighed(["var moment = late ? Trigger.Tick : Trigger.HandOver; Weighing.Weigh(model, moment, facts);"]).ShouldBe([Trigger.Tick, Trigger.HandOver], ignoreOrder: true);
        Weighed(["Trigger.Introduce => \"x\"; Weigh(m, t, f);", "Checks.OfAsync(file, person, Trigger.Introduce, stop); Weigh(m, t, f);", "Approval(Trigger.Introduce)"]).ShouldBeEmpty("naming a moment is not weighing it");
        HandedIn(["facts.With(\"support.reduced\", true)", "facts.Yes(\"leaving-hospital\")"]).ShouldBe(["support.reduced"]);
    }

    /// <summary>Moments that are weighed: named in a file that weighs, and not only as a case of a list or where colleagues' answers are looked up.</summary>
    static HashSet<Trigger> Weighed(IEnumerable<string> sources) =>
        [.. sources.Where(s => s.Contains("Weigh(", StringComparison.Ordinal)).SelectMany(s => s.Split('\n', ';')).Where(line => !line.Contains("Checks.OfAsync", StringComparison.Ordinal))
            .SelectMany(line => Regex.Matches(line, @"\bTrigger\.(\w+)\b(?!\s*(=>|or\b|when\b))", RegexOptions.None, Soon).Select(m => Enum.Parse<Trigger>(m.Groups[1].Value)))];

    static HashSet<string> HandedIn(IEnumerable<string> sources) =>
        [.. sources.SelectMany(s => Regex.Matches(s, @"\.With\(""([\w.-]+)""", RegexOptions.None, Soon).Select(m => m.Groups[1].Value))];

    static IEnumerable<(string Where, string Fact)> Asked(PracticeModel model) =>
    [
        .. model.Rules.SelectMany(r => r.When.Asks.Select(f => ($"rule {r.Key}", f))),
        .. model.Prompts.SelectMany(p => p.When.Asks.Select(f => ($"prompt {p.Key}", f))),
        .. model.Stages.SelectMany(s => s.Entry.When.Asks.Concat(s.Exit.When.Asks).Select(f => ($"stage {s.Key}", f))),
        .. model.Rules.Where(r => r.Scope.Count > 0).Select(r => ($"rule {r.Key}, for some teams only", "team")),
    ];
}
