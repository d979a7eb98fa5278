using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.Practice.Tests.People;

public sealed class NhsNumbers
{
    static readonly Gen<string> Nine = Gen.Choose(0, 999_999_999).Select(n => n.ToString("D9", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("9434765919", NhsNumberReading.AddsUp)]
    [InlineData("943 476 5919", NhsNumberReading.AddsUp)]
    [InlineData("943-476-5919", NhsNumberReading.AddsUp)]
    [InlineData("9434765918", NhsNumberReading.DoesNotAddUp)]
    [InlineData("9876543210", NhsNumberReading.LooksMadeUp)]
    [InlineData("1111111111", NhsNumberReading.LooksMadeUp)]
    [InlineData("943476591", NhsNumberReading.NotTenDigits)]
    [InlineData("94347659190", NhsNumberReading.NotTenDigits)]
    [InlineData("943476591O", NhsNumberReading.NotTenDigits)]
    [InlineData("٩٤٣٤٧٦٥٩١٩", NhsNumberReading.NotTenDigits)]
    [InlineData("  ", NhsNumberReading.Nothing)]
    [InlineData(null, NhsNumberReading.Nothing)]
    public void A_number_is_read_as_people_write_it(string? text, NhsNumberReading reading) => NhsNumber.Read(text, out _).ShouldBe(reading);

    [Fact]
    public void At_most_one_last_digit_fits_any_nine_and_none_does_when_the_check_comes_to_ten() =>
        Prop.ForAll(Nine.ToArbitrary(), nine =>
        {
            var fit = Enumerable.Range(0, 10).Count(d => NhsNumber.IsSound($"{nine}{d}"));
            return fit == (NhsNumber.CheckDigit(nine) == 10 ? 0 : 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_digit_is_always_seen() =>
        Prop.ForAll(Sound().Zip(Gen.Choose(0, 9)).Zip(Gen.Choose(1, 9)).ToArbitrary(), all =>
        {
            var ((number, at), by) = all;
            var digits = number.ToCharArray();
            digits[at] = (char)('0' + ((digits[at] - '0' + by) % 10));
            return !NhsNumber.IsSound(new string(digits));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_swapped_neighbours_are_always_seen() =>
        Prop.ForAll(Sound().Zip(Gen.Choose(0, 8)).ToArbitrary(), all =>
        {
            var (number, at) = all;
            var digits = number.ToCharArray();
            (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
            return digits[at] == digits[at + 1] || !NhsNumber.IsSound(new string(digits));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_made_up_number_may_be_noted_with_a_hint_and_a_wrong_one_may_not()
    {
        NhsNumber.MayNote("1111111111").Allowed.ShouldBeTrue();
        NhsNumber.MayNote("1111111111").Findings.ShouldHaveSingleItem().Weight.ShouldBe(Weight.Coach);
        NhsNumber.MayNote("9434765918").Because.ShouldContain("does not add up");
        NhsNumber.Show("9434765919").ShouldBe("943 476 5919");
    }

    static Gen<string> Sound() => Nine.Where(n => NhsNumber.CheckDigit(n) != 10).Select(n => $"{n}{NhsNumber.CheckDigit(n)}");
}
