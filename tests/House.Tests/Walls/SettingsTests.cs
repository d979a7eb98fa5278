using System.Text.RegularExpressions;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.Web.Commands;
using Xunit;

namespace Threefold.House.Tests.Walls;

/// <summary><c>threefold settings</c> says that it lists every setting. This is where that is true.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Every_setting_that_the_sources_name_is_listed_and_every_listed_one_is_read()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/"));
        var named = sources.Where(f => Path.GetFileName(f) != "Settings.cs").SelectMany(f => Named(File.ReadAllText(f))).ToHashSet();

        named.Count.ShouldBeGreaterThan(20);
        // The file that holds all the others is read where they are listed.
        Settings.All.Select(s => s.Name).Where(n => n != "THREEFOLD_SETTINGS").ShouldBe(named, ignoreOrder: true);
        Settings.All.ShouldAllBe(s => s.For.EndsWith('.') && s.Otherwise.Length > 0);
    }

    [Fact]
    public void A_name_would_be_seen_however_it_is_read() =>
        Named("""Settings.Get("A", "b") Settings.Number("C", 3) Environment.GetEnvironmentVariable("D") const string OneSetting = "E__F"; setting("THREEFOLD_G")""").ShouldBe(["A", "C", "D", "E__F", "THREEFOLD_G"], ignoreOrder: true);

    /// <summary>Names of settings in a source file: what begins as all of ours do, what is asked of the environment, and what a constant says is one.</summary>
    static IEnumerable<string> Named(string source) =>
        Regex.Matches(source, @"""(THREEFOLD_[A-Z_]+)""|(?:Settings\.Get|Settings\.Number|GetEnvironmentVariable)\(""([^""]+)""|Setting = ""([^""]+)""").Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Value).Distinct();
}
