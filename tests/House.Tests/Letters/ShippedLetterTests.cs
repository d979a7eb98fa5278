using AngleSharp.Html.Parser;
using Shouldly;
using Threefold.Casework.Letters;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Xunit;

namespace Threefold.House.Tests.Letters;

/// <summary>Every letter that comes with the programme: it says what the law asks, reads easily, and nothing in a name breaks it.</summary>
public sealed class ShippedLetterTests
{
    static readonly LetterHead Head = new("Norfolk County Council", "01632 960 000");

    /// <summary>What must be in each letter, by its number in the list of letters; held here apart from the files.</summary>
    static readonly Dictionary<int, string[]> MustSay = new()
    {
        [5] = ["talk-day", "talk-with", "next", "by-when"], [6] = ["they-can", "they-want", "next"], [7] = ["hard-now", "reasons", "next", "by-when", "disagree"],
        [8] = ["reasons", "advice", "next", "disagree"], [9] = ["not-met", "reasons", "advice", "disagree"], [10] = ["helps", "next", "by-when", "disagree"],
        [11] = ["advocate-name", "advocate-does", "next"], [13] = ["triggers", "people-to-ring", "card-agreed"], [14] = ["amount", "working", "next", "disagree"],
        [15] = ["outcomes", "plan-lines", "next", "by-when"], [16] = ["you-pay", "charge-from", "sums", "kept-for-you", "disagree"], [17] = ["you-pay", "charge-from", "reasons", "disagree"],
        [18] = ["next", "by-when", "disagree"], [19] = ["in-account", "sums", "we-ask", "reply-by", "disagree"], [20] = ["account-holder", "account-duties", "end-terms"],
        [22] = ["talk-day", "next", "by-when", "disagree"], [23] = ["reviewer", "council-decided", "signed-off-by", "disagree"], [24] = ["looked-again-on", "notice-until", "reasons", "disagree"],
        [37] = ["how-back", "next"], [38] = ["waiting-why", "by-when", "next"],
    };

    public static TheoryData<string> Keys => [.. ShippedLetters.All.Select(t => t.Key)];

    [Fact]
    public void The_set_that_this_journey_needs_is_whole() =>
        ShippedLetters.All.Select(t => t.Number).Distinct().ShouldBe([5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20, 22, 23, 24, 37, 38]);

    [Theory, MemberData(nameof(Keys))]
    public void A_letter_says_what_it_must_and_reads_easily(string key)
    {
        var template = ShippedLetters.Find(key)!;
        template.Needs.ShouldAllBe(n => LetterWords.Find(n) != null);
        foreach (var word in MustSay[template.Number].Concat(template.Decision ? ["disagree"] : Array.Empty<string>())) template.Needs.ShouldContain(word, key);
        var made = LetterMaker.Try(template, Head);
        foreach (var need in template.Needs.Select(n => LetterWords.Find(n)!))
            foreach (var line in LetterWords.Say(need, need.Sample).Split('\n')) made.Text.ShouldContain(line, Case.Sensitive, $"{key}: {need.Key}");
        var check = LetterTemplateRules.MayPublish(template, template, made.Text, PlainWords.In($"{template.Title}\n{template.Body}", []));
        check.Findings.Select(f => f.Says).ShouldBeEmpty(key);
        LetterRules.ReadsAt(made.Text).ShouldBeLessThanOrEqualTo(ReadingAge.Plain, key);
        made.Text.ShouldStartWith(template.Page ? "For Edna\n" : "Dear Edna,\n");
        made.Text.ShouldContain("Priya Nair");
        made.Html.ShouldNotContain("{{");
        made.Html.Contains("NR1 1AA", StringComparison.Ordinal).ShouldBe(!template.Page, key);
        made.Html.Contains("Sign here", StringComparison.Ordinal).ShouldBe(template.Signed, key);
        made.Text.Contains("Sign here", StringComparison.Ordinal).ShouldBe(template.Signed, key);
    }

    [Theory, MemberData(nameof(Keys))]
    public void Nobody_who_gives_help_is_called_what_they_may_not_want(string key) => LetterMaker.Try(ShippedLetters.Find(key)!, Head).Text.ShouldNotContain("carer", Case.Insensitive);

    [Theory, MemberData(nameof(Keys))]
    public void Somebody_with_no_plan_and_a_hostile_name_has_a_whole_letter(string key)
    {
        const string Hostile = "<script>alert(1)</script> & **bold** [x](javascript:alert(1)) {{name}} `code` \u202Eabc # 1. \\";
        var template = ShippedLetters.Find(key)!;
        var values = template.Needs.ToDictionary(n => n, n => LetterWords.Find(n)! is { Kind: WordKind.Line or WordKind.Words or WordKind.Each } ? $"{Hostile}\n# Not a heading\n- not a point" : LetterWords.Find(n)!.Sample, StringComparer.Ordinal);
        var made = LetterMaker.Make(template, values, Head, new(Hostile, "", "", Hostile, "North", new DateOnly(2026, 3, 2)));
        var page = new HtmlParser().ParseDocument(LetterSheet.Of(template.Title, made.Html, 14));
        page.QuerySelectorAll("script, a, strong > strong, code, img, iframe, link").ShouldBeEmpty();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("h1, h2").ShouldAllBe(h => !h.TextContent.Contains("Not a heading"));
        page.Body!.TextContent.ShouldContain("<script>alert(1)</script> & **bold** [x](javascript:alert(1)) {{name}} `code`");
        page.Body!.TextContent.ShouldNotContain('\u202E');
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.Title.ShouldBe(template.Title);
    }

    [Fact]
    public void The_same_letter_has_the_same_seal_and_another_word_another()
    {
        var template = ShippedLetters.Find("waiting")!;
        LetterMaker.Try(template, Head).Hash.ShouldBe(LetterMaker.Try(template, Head).Hash);
        LetterMaker.Try(template with { Title = "Other" }, Head).Hash.ShouldNotBe(LetterMaker.Try(template, Head).Hash);
    }

    [Fact]
    public void A_copy_says_whose_letter_it_is()
    {
        var made = LetterMaker.Make(ShippedLetters.Find("waiting")!, ALetter.Samples("waiting"), Head, new("Helen", "", "Edna", "Priya Nair", "North", new DateOnly(2026, 3, 2)));
        made.Text.ShouldContain("This is a copy of a letter to Edna. Edna agreed that you have it.");
        made.Html.ShouldContain("This is a copy of a letter to Edna.");
    }
}
