using System.Text.RegularExpressions;
using Shouldly;
using Threefold.Casework;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Walls;

/// <summary>docs/requirements.md is true: every row is there, and what a done row names exists.</summary>
public sealed class RequirementsTests
{
    static readonly IReadOnlyList<string[]> Rows =
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs/requirements.md")).Where(l => l.StartsWith("| R-", StringComparison.Ordinal)).Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray())];

    [Fact]
    public void Every_requirement_is_listed_once_and_every_row_of_the_house_is_done()
    {
        Assert.SkipWhen(Repository.Shared is null, "The shared requirements are not beside the project.");
        // Each row is one line that begins with its id and ends with what it belongs to.
        var wanted = File.ReadLines(Path.Combine(Repository.Shared!, "domain/requirements.csv")).Where(l => l.StartsWith("R-", StringComparison.Ordinal))
            .Select(l => (l.Split(',')[0], l[(l.LastIndexOf(',') + 1)..].Trim())).ToList();

        Rows.Select(r => r[0]).ShouldBe(wanted.Select(w => w.Item1));
        foreach (var (id, _) in wanted.Where(w => w.Item2 == "house"))
            Rows.Single(r => r[0] == id)[2].ShouldBe("done", id);
    }

    [Fact]
    public void What_a_done_row_names_exists()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Web/Pages"), "*.cshtml", SearchOption.AllDirectories)
            .Select(f => Regex.Match(File.ReadLines(f).First(), "@page \"([^\"]+)\"")).Where(m => m.Success).Select(m => Shape(m.Groups[1].Value)).ToHashSet();
        var acts = typeof(CaseworkRooms).Assembly.GetExportedTypes().Select(t => t.Name).ToHashSet();
        // A class counts that holds a test itself: up to the next class in its file there is one.
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/"))
            .SelectMany(f => Regex.Split(File.ReadAllText(f), @"\bclass (?=\w)").Skip(1)).Where(t => Regex.IsMatch(t, @"\[(Fact|Theory)\b")).Select(t => Regex.Match(t, @"^\w+").Value).ToHashSet();

        foreach (var row in Rows.Where(r => r[2] == "done"))
        {
            pages.ShouldContain(Shape(row[3].Trim('`')), row[0]);
            acts.ShouldContain(row[4], row[0]);
            tests.ShouldContain(row[5], row[0]);
        }
    }

    /// <summary>An address with its holes made alike: <c>/people/{}/talk</c>.</summary>
    static string Shape(string address) => Regex.Replace(address, @"\{[^}]*\}", "{}");
}
