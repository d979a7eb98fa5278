using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Shouldly;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Xunit;

namespace Threefold.House.Tests.Walls;

/// <summary>“Service user”, “client” and “case” appear on no screen, nor in what councils' models say.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1724", Justification = "Named for what it tests.")]
public sealed partial class WordsOnScreens
{
    [Fact]
    public async Task No_page_that_answers_says_a_banned_word()
    {
        await using var council = await ACouncil.OpenAsync();
        var looked = 0;
        foreach (var role in MatrixRow.Tried)
        {
            var visitor = await council.Site.SignedInAsync(ACouncil.Subject(role));
            foreach (var ask in (await Asks.OfAsync(council.Site)).Where(a => a.Verb == "GET" && a.Route != "/health" && !a.Route.StartsWith("/openreferral", StringComparison.Ordinal)))
            {
                var page = await visitor.GetAsync(await council.AddressAsync(ask, role, Relation.Own));
                foreach (var part in page.QuerySelectorAll("script, style").ToList()) part.Remove();
                var said = string.Join(' ', page.QuerySelectorAll("[aria-label],[title],[alt],[placeholder]").Select(e => $"{e.GetAttribute("aria-label")} {e.GetAttribute("title")} {e.GetAttribute("alt")} {e.GetAttribute("placeholder")}"));
                Banned().Matches($"{page.Title} {page.Body?.TextContent} {said}").Select(m => m.Value).ShouldBeEmpty(ask.ToString());
                looked++;
            }
        }

        looked.ShouldBeGreaterThan(20);
    }

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
    private static partial Regex Banned();

    [GeneratedRegex(@"@\*.*?\*@|^\s*case [^\n]*:|^\s*@?(using|model|page|inject|switch|addTagHelper)[^\n]*$|@\{.*?\n\}", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Code();
}
