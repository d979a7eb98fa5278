using System.Diagnostics.CodeAnalysis;
using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What can be said of ten digits that somebody gave as an NHS number.</summary>
public enum NhsNumberReading
{
    /// <summary>Nothing was given.</summary>
    Nothing,

    /// <summary>It is not ten digits.</summary>
    NotTenDigits,

    /// <summary>The check digit does not fit: a digit is wrong, or two are swapped.</summary>
    DoesNotAddUp,

    /// <summary>It adds up, but looks made up: one digit ten times, or digits in a row.</summary>
    LooksMadeUp,

    /// <summary>It adds up. That is not proof that it is theirs.</summary>
    AddsUp,
}

/// <summary>
/// Reads an NHS number as people write it. Passing the check is not proof: how sure we are that it is this person's is
/// held beside the number, as <see cref="NhsNumberStatus"/>.
/// </summary>
[Source("NHS Data Dictionary, NHS NUMBER: modulus 11 check digit")]
public static class NhsNumber
{
    const int Length = 10;
    const int Modulus = 11;

    /// <summary>Reads a number with or without spaces and hyphens.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="digits">The ten digits; empty unless there are ten.</param>
    public static NhsNumberReading Read(string? text, out string digits)
    {
        var kept = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not '-'));
        digits = "";
        if (kept.Length == 0) return NhsNumberReading.Nothing;
        if (kept.Length != Length || !kept.All(char.IsAsciiDigit)) return NhsNumberReading.NotTenDigits;
        digits = kept;
        if (CheckDigit(kept) != kept[^1] - '0') return NhsNumberReading.DoesNotAddUp;
        return LooksMadeUp(kept) ? NhsNumberReading.LooksMadeUp : NhsNumberReading.AddsUp;
    }

    /// <summary>True when there are ten digits and the check digit fits, whether or not they look made up.</summary>
    public static bool IsSound([NotNullWhen(true)] string? text) => Read(text, out _) is NhsNumberReading.AddsUp or NhsNumberReading.LooksMadeUp;

    /// <summary>The check digit of the first nine digits; ten means that no number may begin so.</summary>
    public static int CheckDigit(ReadOnlySpan<char> nine)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++) sum += (nine[i] - '0') * (Length - i);
        return (Modulus - (sum % Modulus)) % Modulus;
    }

    /// <summary>The number as it is shown, three, three and four: <c>943 476 5919</c>.</summary>
    public static string Show(string digits) => digits.Length == Length ? $"{digits[..3]} {digits[3..6]} {digits[6..]}" : digits;

    /// <summary>Whether a number may be noted, and what is wrong with it if not.</summary>
    /// <param name="text">What was typed; nothing at all takes a number off.</param>
    /// <param name="field">The form field it belongs beside.</param>
    public static Verdict MayNote(string? text, string field = "nhsNumber") => Read(text, out _) switch
    {
        NhsNumberReading.NotTenDigits => Verdict.No("An NHS number has 10 digits. Check what was typed.", field),
        NhsNumberReading.DoesNotAddUp => Verdict.No("This NHS number does not add up. One digit may be wrong, or two swapped.", field),
        NhsNumberReading.LooksMadeUp => new([new Finding("nhs-number-made-up", Weight.Coach, "This NHS number adds up, but it looks made up. Check it with the person.", Field: field)]),
        _ => Verdict.Yes,
    };

    static bool LooksMadeUp(string digits)
    {
        var steps = Enumerable.Range(1, Length - 1).Select(i => (digits[i] - digits[i - 1] + Length) % Length).Distinct().ToList();
        return steps is [0] or [1] or [Length - 1];
    }
}
