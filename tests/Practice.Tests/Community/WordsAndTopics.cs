using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.Practice.Tests.Community;

public sealed class WordsAndTopics
{
    [Theory]
    [InlineData("singing", "sing")]
    [InlineData("cafés", "cafe")]
    [InlineData("loneliness", "lonely")]
    [InlineData("memories", "memory")]
    [InlineData("walkers", "walking")]
    [InlineData("Men's", "men")]
    [InlineData("volunteers", "volunteer")]
    public void Forms_of_one_word_meet(string one, string other) =>
        PlainWords.Of(one).Single().ShouldBe(PlainWords.Of(other).Single());

    [Theory]
    [InlineData("carer", "car")]
    [InlineData("bus", "busy")]
    [InlineData("stroke", "street")]
    public void Different_words_stay_apart(string one, string other) =>
        PlainWords.Of(one).Single().ShouldNotBe(PlainWords.Of(other).Single());

    [Fact]
    public void Any_text_at_all_can_be_folded_and_folding_again_changes_no_word_it_finds() =>
        Prop.ForAll<string>(text => PlainWords.Of(text ?? "").All(word => word.Length > 0 && !word.Any(char.IsWhiteSpace))).QuickCheckThrowOnFailure();

    [Fact]
    public void Broken_Unicode_is_read_as_spaces() => PlainWords.Of("tea\uD800dance\uFFFE").ShouldBe(["tea", "danc"]);

    static readonly Topics Topics = new(
    [
        new("company", "Company", ["befriending", "coffee morning"], ["loneliness and isolation"], ["relationships"], []),
        new("music", "Music", ["choir"], ["music"], ["taking-part"], []),
    ]);

    static ServiceEntry Entry(string name, string description, params string[] terms) => new()
    {
        Id = Guid.Empty,
        Name = name,
        Description = description,
        From = new("test", "1", "", default),
        Terms = [.. terms.Select(term => new Term(term, "Needs", "", ""))],
    };

    [Fact]
    public void A_publishers_terms_say_what_an_entry_serves() =>
        Topics.Of(Entry("Tuesdays", "A choir sometimes visits.", "Loneliness and Isolation")).ShouldBe(["company"]);

    [Fact]
    public void Without_terms_the_words_say_it() =>
        Topics.Of(Entry("Tuesdays", "A coffee morning with a choir.")).ShouldBe(["company", "music"]);

    [Fact]
    public void A_place_says_what_helps_and_a_no_is_not_a_yes()
    {
        ServiceEntry With(params string[] access) => Entry("Hall", "") with { Places = [new Place("Hall", [], "", null, access)] };
        AccessFeature.Of(With("Wheelchair access on all levels", "Induction loop fitted")).ShouldBe(["step-free", "hearing-loop"]);
        AccessFeature.Of(With("Sorry, no wheelchair access")).ShouldBeEmpty();
    }
}
