using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Walls;

/// <summary>docs/rulebook.md: law, rule, proof. From [Source] and docstrings in Practice, the councils' rules, and the stories that exercise them.</summary>
public sealed partial class RulebookTests
{
    static string Models => Path.Combine(Repository.Root, "practice-models");

    [Fact]
    public void The_rulebook_says_where_every_rule_comes_from_and_what_proves_it() => Golden.ShouldBeCurrent("docs/rulebook.md", Book());

    /// <summary>
    /// Every golden rule, commitment and principle of the five papers, by the codes that practice-models.md 1.3 gives them, and what
    /// stands beside them there: visions, pillars, priorities.
    /// </summary>
    static readonly (string Council, string Codes, string Visions, int VisionLines)[] Papers =
    [
        ("cambridgeshire", "C-1 C-2 C-3 C-4 C-5 C-6 C-7 C-8 C-9 C-10", "vision", 5),
        ("lancashire", "L-1 L-2 L-3 L-4 L-5 L-6 L-7 L-8 L-9 L-10 L-11 L-12", "vision", 3),
        ("leicester", "E-1 E-2 E-3 E-4 E-5", "six priorities", 6),
        ("norfolk", "N-a N-b N-c N-d N-e N-f N-g N-h N-i N-j N-k N-l N-m N-n N-P1 N-P2 N-P3 N-P4 N-P5 N-P6", "outcomes", 3),
        ("worcestershire", "W-1 W-2 W-3 W-4 W-5 W-6 W-7 W-8 W-9 W-10", "three pillars", 3),
    ];

    /// <summary>What shows principles and visions where they help, and the tests that prove it.</summary>
    static readonly Type ShownBy = typeof(Quality.PrinciplesTests);

    [Fact]
    public void No_golden_rule_or_commitment_is_without_its_weight_and_its_proof()
    {
        foreach (var (council, codes, _, lines) in Papers)
        {
            var rules = RulesOf(council);
            var principles = PrinciplesOf(council);
            foreach (var code in codes.Split(' '))
                (rules.Any(r => r.Key.Split('.')[0] == code) || principles.Any(p => p.Code == code)).ShouldBeTrue($"{council} {code} is neither a rule nor a principle.");
            rules.Where(r => r.Proofs.Count == 0).Select(r => $"{council} {r.Key}").ShouldBeEmpty("Each rule has a story that speaks of it.");
            rules.Select(r => r.Key.Split('.')[0]).Concat(principles.Select(p => p.Code)).Distinct().ShouldBe(codes.Split(' '), ignoreOrder: true, $"{council}: codes that no paper has.");
            VisionOf(council).Count.ShouldBe(lines, council);
        }

        ShownBy.GetMethods().Count(m => m.GetCustomAttribute<FactAttribute>() is not null || m.GetCustomAttribute<TheoryAttribute>() is not null).ShouldBeGreaterThanOrEqualTo(2);
        var book = Book();
        foreach (var code in Papers.SelectMany(p => p.Codes.Split(' '))) book.ShouldContain($"| {code} |", customMessage: $"{code} is not in the table.");
    }

    /// <summary>The table of the five papers: each code with its weight and what proves it; what is shown and not enforced says where.</summary>
    static void Table(StringBuilder text)
    {
        text.Append("\n## Every golden rule and commitment of the five papers\n\nA rule that can be checked has the weight its council set, and a story that proves it. What cannot be checked is shown where it helps and not enforced: beside every talk, and to staff and public on `/how-we-work`.\n\n| council | code | what | weight | proved by |\n|---|---|---|---|---|\n");
        foreach (var (council, codes, visions, _) in Papers)
        {
            foreach (var code in codes.Split(' '))
            {
                var shown = PrinciplesOf(council).Where(p => p.Code == code).ToList();
                foreach (var rule in RulesOf(council).Where(r => r.Key.Split('.')[0] == code))
                    text.Append(CultureInfo.InvariantCulture, $"| {Title(council)} | {code} | {(rule.Key == code ? "" : rule.Key + ": ")}{rule.Title} | {rule.Weight} | {string.Join(", ", rule.Proofs)} |\n");
                foreach (var principle in shown)
                    text.Append(CultureInfo.InvariantCulture, $"| {Title(council)} | {code} | {principle.Says} | shown, not enforced | {ShownBy.Name} |\n");
            }

            foreach (var line in VisionOf(council)) text.Append(CultureInfo.InvariantCulture, $"| {Title(council)} | {visions} | {line} | shown, not enforced | {ShownBy.Name} |\n");
        }
    }

    static IReadOnlyList<(string Key, string Title, string Weight, IReadOnlyList<string> Proofs)> RulesOf(string council)
    {
        var folder = Path.Combine(Models, council);
        var stories = Directory.EnumerateFiles(Path.Combine(folder, "stories"), "*.yaml").Order(StringComparer.Ordinal).Select(f => (Name: Path.GetFileNameWithoutExtension(f), Text: File.ReadAllText(f))).ToList();
        return [.. File.ReadAllText(Path.Combine(folder, "rules.yaml")).Split("\n- rule:").Skip(1).Select(rule =>
        {
            var key = rule.Split('\n')[0].Trim();
            return (key, Line(rule, "title"), Line(rule, "weight"), (IReadOnlyList<string>)[.. stories.Where(s => Speaks(s.Text, key)).Select(s => s.Name)]);
        })];
    }

    /// <summary>True when a story's “then” names the rule as the one that speaks: silence alone proves nothing.</summary>
    static bool Speaks(string story, string key) => Regex.IsMatch(story, $@"\brule:\s*{Regex.Escape(key)}(?![\w-]|\.\w)", RegexOptions.None, TimeSpan.FromSeconds(1));

    static IReadOnlyList<(string Code, string Says)> PrinciplesOf(string council) =>
        [.. Regex.Matches(File.ReadAllText(Path.Combine(Models, council, "model.yaml")), @"- \{ code: (\S+), says: ""([^""]+)""", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    static IReadOnlyList<string> VisionOf(string council) =>
        [.. File.ReadAllText(Path.Combine(Models, council, "model.yaml")).Split("\nvision:\n")[1].Split("\n\n")[0].Split('\n').Select(l => l.Trim().TrimStart('-').Trim())];

    static string Title(string council) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(council);

    static string Book()
    {
        var text = new StringBuilder("# The rulebook\n\nLaw, rule, proof. Written by a test (`THREEFOLD_WRITE_GOLDEN=1`) from the code, the practice models and their stories; not by hand.\n\n## What the code keeps to\n");
        foreach (var source in Sourced().GroupBy(s => s.Where, StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            text.Append("\n### ").Append(source.Key).Append("\n\n");
            foreach (var (_, name, says) in source.OrderBy(s => s.Name, StringComparer.Ordinal)) text.Append("- `").Append(name).Append("`: ").Append(says).Append('\n');
        }

        Table(text);
        text.Append("\n## What the councils keep to\n");
        foreach (var folder in Directory.EnumerateDirectories(Models).Order(StringComparer.Ordinal).Where(f => File.Exists(Path.Combine(f, "rules.yaml"))))
        {
            text.Append("\n### ").Append(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Path.GetFileName(folder))).Append("\n\n| rule | says | from | weight | proved by |\n|---|---|---|---|---|\n");
            var stories = Directory.EnumerateFiles(Path.Combine(folder, "stories"), "*.yaml").Order(StringComparer.Ordinal).Select(f => (Name: Path.GetFileNameWithoutExtension(f), Text: File.ReadAllText(f))).ToList();
            foreach (var rule in File.ReadAllText(Path.Combine(folder, "rules.yaml")).Split("\n- rule:").Skip(1))
            {
                var key = rule.Split('\n')[0].Trim();
                var proofs = stories.Where(s => Regex.IsMatch(s.Text, $@"(?<![\w.-]){Regex.Escape(key)}(?![\w-]|\.\w)", RegexOptions.None, TimeSpan.FromSeconds(1))).Select(s => s.Name).ToList();
                text.Append(CultureInfo.InvariantCulture, $"| {key} | {Line(rule, "says")} | {Line(rule, "source")} | {Line(rule, "weight")} | {(proofs.Count > 0 ? string.Join(", ", proofs) : "its tests")} |\n");
            }
        }

        return text.ToString();
    }

    static IEnumerable<(string Where, string Name, string Says)> Sourced()
    {
        var said = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Threefold.Practice.xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, m => Plain(m.Element("summary")));
        foreach (var type in typeof(Fact).Assembly.GetExportedTypes())
        {
            foreach (var source in type.GetCustomAttributes<SourceAttribute>(inherit: false)) yield return (source.Where, Name(type), said.GetValueOrDefault($"T:{type.FullName!.Replace('+', '.')}", ""));
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                foreach (var source in member.GetCustomAttributes<SourceAttribute>(inherit: false))
                    yield return (source.Where, $"{Name(type)}.{member.Name}", said.FirstOrDefault(s => Regex.IsMatch(s.Key, $@"^[MPF]:{Regex.Escape(type.FullName!.Replace('+', '.'))}\.{Regex.Escape(member.Name)}(\(|$)", RegexOptions.None, TimeSpan.FromSeconds(1))).Value ?? "");
            }
        }
    }

    static string Name(Type type) => type.Name.Split('`')[0];

    static string Line(string rule, string key) => Regex.Match(rule, $@"^\s+{key}:\s*(.*)$", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Groups[1].Value.Trim().Trim('"').Replace("|", "\\|", StringComparison.Ordinal);

    static string Plain(XElement? summary) => summary is null ? "" : Spaces().Replace(string.Concat(summary.DescendantNodes().Select(n => n switch
    {
        XText t => t.Value,
        XElement { Name.LocalName: "see" } e => (e.Attribute("cref")?.Value.Split('.')[^1] ?? e.Attribute("langword")?.Value) ?? "",
        _ => "",
    })), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
