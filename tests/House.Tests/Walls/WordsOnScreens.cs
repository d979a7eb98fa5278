using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Shouldly;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Walls;

/// <summary>“Service user”, “client” and “case” appear on no screen, nor in what councils' models say.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1724", Justification = "Named for what it tests.")]
public sealed partial class WordsOnScreens
{
    [Fact]
    public void No_page_is_written_with_a_banned_word()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Web/Pages"), "*.cshtml", SearchOption.AllDirectories))
        {
            // What is between tags, without code: an element's own name or a C# switch is not on a screen.
            var text = Code().Replace(File.ReadAllText(file), " ");
            var seen = new HtmlParser().ParseDocument(text).DocumentElement.TextContent;
            Banned().Matches(seen).Select(m => m.Value).ShouldBeEmpty(Path.GetFileName(file));
        }
    }

    [Fact]
    public void No_practice_model_says_a_banned_word_to_a_worker()
    {
        var said = Directory.EnumerateFiles(Path.Combine(Repository.Root, "practice-models"), "*.yaml", SearchOption.AllDirectories)
            .SelectMany(f => File.ReadLines(f).Select(l => (File: Path.GetFileName(f), Line: l.Split(" #")[0]))).Where(l => !l.Line.TrimStart().StartsWith('#')).ToList();
        said.ShouldNotBeEmpty();
        said.Where(l => Banned().IsMatch(l.Line)).Select(l => $"{l.File}: {l.Line.Trim()}").ShouldBeEmpty();
    }

    [Theory, InlineData("a service user"), InlineData("Clients"), InlineData("just in case"), InlineData("her case file")]
    public void A_banned_word_would_be_seen(string said) => Banned().IsMatch(said).ShouldBeTrue();

    [Theory, InlineData("a suitcase"), InlineData("the showcase")]
    public void A_word_that_only_holds_one_is_let_be(string said) => Banned().IsMatch(said).ShouldBeFalse();

    [GeneratedRegex(@"\b(service[ -]users?|clients?|cases?|caseloads?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Banned();

    [GeneratedRegex(@"@\*.*?\*@|^\s*case [^\n]*:|^\s*@?(using|model|page|inject|switch|addTagHelper)[^\n]*$|@\{.*?\n\}", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Code();
}
