using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.Practice.Tests.People;

public sealed class NamesAlike
{
    static readonly Nicknames Some = new([["william", "bill", "will"], ["margaret", "peggy"]]);

    static readonly Gen<string> Word = Gen.Choose('a', 'e').Select(c => (char)c).ArrayOf().Where(a => a.Length is > 0 and < 9).Select(a => new string(a));

    [Theory]
    [InlineData("O'Neill", "oneill")]
    [InlineData("O’NEILL", "oneill")]
    [InlineData("o neill", "oneill")]
    [InlineData("Zoë", "zoe")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Müller-Strauß", "muller strauss mullerstrauss")]
    [InlineData("van der Berg", "vanderberg")]
    [InlineData("Mrs Jones", "jones")]
    [InlineData("JONES, Edna", "jones edna")]
    [InlineData("Smith–Jones", "smith jones smithjones")]
    [InlineData("=cmd|' /C calc'!A0", "cmd c calca")]
    [InlineData("😀 \u202Eanna\0", "anna")]
    [InlineData("Иван", "иван")]
    [InlineData("Mac", "mac")]
    public void A_name_is_folded_to_the_words_that_are_compared(string name, string words) => string.Join(' ', NameWords.Of(name)).ShouldBe(words);

    [Fact]
    public void Folding_anything_at_all_never_fails_and_folding_again_changes_nothing() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "").ToArbitrary(), text =>
        {
            var words = NameWords.Of(text);
            var again = words.SelectMany(w => NameWords.Of(w)).Distinct().ToList();
            return words.Count <= NameWords.Most && words.All(w => w.Length is > 0 and <= NameWords.Longest && !w.Contains('\0')) && again.All(words.Contains);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("stephen", "steven")]
    [InlineData("catherine", "kathryn")]
    [InlineData("mohammed", "muhammad")]
    [InlineData("thompson", "thomson")]
    [InlineData("shaun", "sean")]
    [InlineData("wright", "rite")]
    [InlineData("mcdonald", "macdonald")]
    public void Names_that_sound_alike_have_one_sound(string one, string other) => NameSound.Of(one).ShouldBe(NameSound.Of(other));

    [Theory]
    [InlineData("bill", "william", Likeness.Nickname)]
    [InlineData("william", "bill", Likeness.Nickname)]
    [InlineData("bill", "will", Likeness.Nickname)]
    [InlineData("elizab", "elizabeth", Likeness.Begins)]
    [InlineData("smiht", "smith", Likeness.OneLetterOut)]
    [InlineData("smth", "smith", Likeness.OneLetterOut)]
    [InlineData("jonse", "jones", Likeness.OneLetterOut)]
    [InlineData("fillip", "philipp", Likeness.SoundsAlike)]
    [InlineData("jones", "jones", Likeness.Same)]
    [InlineData("jones", "patel", Likeness.None)]
    [InlineData("lee", "leo", Likeness.None)]
    public void Words_are_alike_in_the_ways_a_worker_mishears(string asked, string held, Likeness likeness) => NameLikeness.Of(asked, held, Some).ShouldBe(likeness);

    [Fact]
    public void One_slip_is_exactly_one_letter_added_lost_changed_or_swapped() =>
        Prop.ForAll(Word.Zip(Word).ToArbitrary(), both =>
        {
            var (one, other) = both;
            return NameLikeness.IsOneSlip(one, other) == Slips(one).Contains(other) && NameLikeness.IsOneSlip(one, other) == NameLikeness.IsOneSlip(other, one);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_is_alike_in_any_order_and_two_words_must_both_be_found()
    {
        NameLikeness.Of(["smith", "bill"], ["william", "smith"], Some).ShouldBe(96);
        NameLikeness.Of(["bill", "patel"], ["william", "smith"], Some).ShouldBe(0);
        NameLikeness.Of([], ["william", "smith"], Some).ShouldBe(0);
    }

    [Theory]
    [InlineData("nr1 3ab", "NR13AB")]
    [InlineData("SW1A 1AA", "SW1A1AA")]
    [InlineData("NR1", "")]
    [InlineData("'; DROP", "")]
    public void A_postcode_is_whole_or_nothing(string text, string folded) => Postcode.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData(" nr1 3ab ", "NR1")]
    [InlineData("E1W 1AA", "E1W")]
    [InlineData("nr14", "NR14")]
    [InlineData("NR1 3", "")]
    [InlineData("Broadsea", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void An_area_is_the_first_half_of_what_was_said(string? text, string area) => Postcode.AreaOf(text).ShouldBe(area);

    static HashSet<string> Slips(string word)
    {
        var slips = new HashSet<string>();
        for (var i = 0; i <= word.Length; i++)
        {
            for (var c = 'a'; c <= 'e'; c++)
            {
                slips.Add(word.Insert(i, c.ToString()));
                if (i < word.Length) slips.Add(word.Remove(i, 1).Insert(i, c.ToString()));
            }

            if (i < word.Length) slips.Add(word.Remove(i, 1));
            if (i + 1 < word.Length) slips.Add($"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}");
        }

        slips.Remove(word);
        return slips;
    }
}
