using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.Practice.Tests.Letters;

public sealed class WritingLetters
{
    static readonly LetterTemplate Shipped = new() { Key = "x", Title = "Hello", Needs = ["next", "disagree"], Body = "{{next}}\n\n{{disagree}}\n" };

    [Theory]
    [InlineData("Hello {{nmae}}", "Nothing is known as “nmae”")]
    [InlineData("{{{reasons}}}", "cannot be read")]
    [InlineData("{{> other}}", "cannot be read")]
    [InlineData("{{#if next}} and no end", "is never ended")]
    [InlineData("{{/if}}", "was not begun")]
    [InlineData("{{this}}", "outside any list")]
    [InlineData("{{hard-now}}", "Go through them")]
    [InlineData("{{#each reasons}}{{this}}{{/each}}", "cannot be gone through")]
    public void A_place_that_cannot_be_filled_in_is_refused_with_its_line(string body, string says) =>
        LetterPlaces.Of(body).Mistakes.ShouldContain(m => m.Contains(says, StringComparison.Ordinal));

    [Theory, InlineData("budget", true), InlineData("budget-once", true), InlineData("next", false)]
    public void A_sum_that_is_paid_once_stands_in_for_one_each_week(string said, bool filled) =>
        LetterRules.MayFill(Shipped with { Needs = ["budget"], Body = "{{#if budget}}{{budget}}{{/if}}{{#if budget-once}}{{budget-once}}{{/if}}{{#if next}}{{next}}{{/if}}" }, new Dictionary<string, string>(StringComparer.Ordinal) { [said] = "300" }).Allowed.ShouldBe(filled);

    [Fact]
    public void A_letter_that_drops_what_it_must_say_is_not_published()
    {
        var verdict = LetterTemplateRules.MayPublish(Shipped with { Body = "{{next}}" }, Shipped, "You go.", []);
        verdict.Allowed.ShouldBeFalse();
        verdict.Because.ShouldBe("This letter must say “How to disagree”: put {{disagree}} back.");
        LetterTemplateRules.MayPublish(Shipped, Shipped, "You go.", []).Allowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("![](https://example.org/a.png)")]
    [InlineData("[here](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    public void A_letter_holds_words_and_nothing_that_runs_or_is_fetched(string added) =>
        LetterTemplateRules.MayPublish(Shipped with { Body = Shipped.Body + added }, Shipped, "You go.", []).Allowed.ShouldBeFalse();

    [Fact]
    public void A_letter_that_is_hard_to_read_is_warned_about_and_may_go_on_once_it_was_read()
    {
        const string Hard = "Notwithstanding contemporaneous determinations regarding eligibility, individuals retain considerable entitlements concerning administrative reconsideration procedures.";
        var verdict = LetterTemplateRules.MayPublish(Shipped, Shipped, Hard, []);
        verdict.Findings.ShouldContain(f => f.Rule == "plain" && f.Weight == Weight.Warn);
        verdict.Answered(read: true, null).Allowed.ShouldBeTrue();
        LetterTemplateRules.MayPublish(Shipped, Shipped, "You go.", [("client", "say “people”")]).Answered(true, "because").Allowed.ShouldBeFalse();
    }

    [Theory]
    [InlineData(NeedKind.Format, "Braille please", LetterFormat.Braille, 14)]
    [InlineData(NeedKind.Format, "large print, 20 point", LetterFormat.LargePrint, 20)]
    [InlineData(NeedKind.Format, "easy read", LetterFormat.EasyRead, 14)]
    [InlineData(NeedKind.Format, "by email", LetterFormat.Email, 14)]
    [InlineData(NeedKind.Format, "audio on CD", LetterFormat.Audio, 14)]
    [InlineData(NeedKind.Language, "Polish", LetterFormat.Translation, 14)]
    [InlineData(NeedKind.Language, "English", LetterFormat.Print, 14)]
    [InlineData(NeedKind.Tool, "hearing loop", LetterFormat.Print, 14)]
    public void The_form_of_a_letter_is_what_they_asked_for(NeedKind kind, string words, LetterFormat format, int points)
    {
        var wanted = LetterFormats.For([Need(kind, words)]);
        (wanted.Format, wanted.Points).ShouldBe((format, points));
    }

    [Fact]
    public void Another_form_than_they_asked_for_is_warned_about()
    {
        var wanted = LetterFormats.For([Need(NeedKind.Format, "large print, 20 point")]);
        LetterFormats.MayUse(wanted, LetterFormat.Print, 14, "Edna").Because.ShouldBe("Edna asked for large print of 20 point. This letter is print.");
        LetterFormats.MayUse(wanted, LetterFormat.LargePrint, 24, "Edna").Allowed.ShouldBeTrue();
        LetterFormats.MayUse(LetterFormats.For([]), LetterFormat.Email, 14, "Edna").Allowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("45", "£45")]
    [InlineData("£1,900", "£1,900")]
    [InlineData("40.5", "£40.50")]
    [InlineData("40.505", null)]
    [InlineData("lots", null)]
    public void Money_is_pounds_and_pence(string typed, string? said)
    {
        var word = LetterWords.Find("budget")!;
        LetterWords.MaySay(word, typed).Allowed.ShouldBe(said is not null);
        if (said is not null) LetterWords.Say(word, typed).ShouldBe(said);
    }

    [Fact]
    public void Every_example_is_one_that_could_be_typed_and_every_word_has_its_own_name()
    {
        LetterWords.All.ShouldAllBe(w => LetterWords.MaySay(w, w.Sample).Allowed);
        LetterWords.All.Select(w => w.Key).ShouldBeUnique();
    }

    static CommunicationNeed Need(NeedKind kind, string words) =>
        Thing.Begin(Guid.NewGuid(), new CommunicationNeedNoted(Guid.NewGuid(), kind, words, new DateOnly(2026, 1, 1)), new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc), new Author(Guid.NewGuid(), "Priya"));
}
