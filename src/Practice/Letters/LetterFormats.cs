using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Letters;

/// <summary>How somebody wants to be written to.</summary>
/// <param name="Format">How.</param>
/// <param name="Points">The size of letters.</param>
/// <param name="Asks">What they asked for, in their words; empty for nothing.</param>
public sealed record FormatWanted(LetterFormat Format, int Points, string Asks);

/// <summary>The form a letter takes, chosen from what somebody told us helps them.</summary>
[Source("Accessible Information Standard, DAPB1605: meet")]
public static class LetterFormats
{
    static readonly (LetterFormat Format, string[] Marks)[] Named =
    [
        (LetterFormat.Braille, ["braille"]),
        (LetterFormat.Audio, ["audio", "recorded", "recording", "on cd", "spoken"]),
        (LetterFormat.EasyRead, ["easy read", "easy-read", "pictures"]),
        (LetterFormat.Email, ["email", "e-mail"]),
    ];

    /// <summary>The form for somebody's needs as they hold now.</summary>
    public static FormatWanted For(IReadOnlyCollection<CommunicationNeed> needs)
    {
        var note = NoteFormat.For(needs);
        var words = needs.Where(n => n.IsCurrent && n.Kind == NeedKind.Format).Select(n => n.Words).ToList();
        var (points, asks) = (note.Points, words.Count > 0 ? string.Join("; ", words) : "");
        foreach (var (format, marks) in Named.Where(n => n.Format != LetterFormat.Email))
            if (words.Any(w => marks.Any(m => w.Contains(m, StringComparison.OrdinalIgnoreCase)))) return new(format, points, asks);
        if (needs.FirstOrDefault(n => n.IsCurrent && n.Kind == NeedKind.Language && !n.Words.Contains("english", StringComparison.OrdinalIgnoreCase)) is { } language)
            return new(LetterFormat.Translation, points, string.Join("; ", words.Prepend(CommunicationRules.SaidAs(NeedKind.Language, language.Words))));
        if (points > NoteFormat.UsualPoints) return new(LetterFormat.LargePrint, points, asks);
        return new(words.Any(w => Named[^1].Marks.Any(m => w.Contains(m, StringComparison.OrdinalIgnoreCase))) ? LetterFormat.Email : LetterFormat.Print, points, asks);
    }

    /// <summary>True for what somebody else makes, so that it is ordered and waited for.</summary>
    public static bool IsMadeOutside(LetterFormat format) => format is LetterFormat.EasyRead or LetterFormat.Braille or LetterFormat.Audio or LetterFormat.Translation;

    /// <summary>A warning when somebody is written to in another way than they asked for. It never stands in the way for good.</summary>
    public static Verdict MayUse(FormatWanted wanted, LetterFormat format, int points, string to) =>
        format == wanted.Format && points >= wanted.Points ? Verdict.Yes
        : wanted is { Format: LetterFormat.Print, Points: NoteFormat.UsualPoints } ? Verdict.Yes
        : new([new Finding("format", Weight.Warn, $"{to} asked for {SaidAs(wanted)}. This letter is {SaidAs(new FormatWanted(format, points, ""))}.",
            "Accessible Information Standard, DAPB1605", "Format", [$"Use {SaidAs(wanted)}"])]);

    /// <summary>A form as it is said.</summary>
    public static string SaidAs(LetterFormat format) => format switch
    {
        LetterFormat.Print => "print",
        LetterFormat.LargePrint => "large print",
        LetterFormat.Email => "email",
        LetterFormat.EasyRead => "easy read",
        LetterFormat.Braille => "Braille",
        LetterFormat.Audio => "audio",
        _ => "a translation",
    };

    static string SaidAs(FormatWanted wanted) =>
        $"{SaidAs(wanted.Format)}{(wanted.Format == LetterFormat.LargePrint ? $" of {wanted.Points} point" : "")}{(wanted.Format == LetterFormat.Translation && wanted.Asks.Length > 0 ? $" ({wanted.Asks})" : "")}";
}
