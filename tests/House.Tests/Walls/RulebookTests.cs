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

    static string Book()
    {
        var text = new StringBuilder("# The rulebook\n\nLaw, rule, proof. Written by a test (`THREEFOLD_WRITE_GOLDEN=1`) from the code, the practice models and their stories; not by hand.\n\n## What the code keeps to\n");
        foreach (var source in Sourced().GroupBy(s => s.Where, StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            text.Append("\n### ").Append(source.Key).Append("\n\n");
            foreach (var (_, name, says) in source.OrderBy(s => s.Name, StringComparer.Ordinal)) text.Append("- `").Append(name).Append("`: ").Append(says).Append('\n');
        }

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
