using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Letters;

/// <summary>A letter as a worker is about to write it.</summary>
public sealed record LetterAsTyped
{
    /// <summary>What is written in it, by word.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How it reaches them; <see langword="null"/> for what they asked for.</summary>
    public LetterFormat? Format { get; init; }

    /// <summary>The size of its letters; nought for what they asked for.</summary>
    public int Points { get; init; }

    /// <summary>Somebody in the circle, when it is not to the person.</summary>
    public Guid? Tie { get; init; }

    /// <summary>The agreement of which the worker says that it covers this letter to them.</summary>
    public Guid? Covers { get; init; }
}

/// <summary>When a letter may be written, sent, ordered and said to have arrived.</summary>
[Source("Practice letters: common rules")]
public static class LetterRules
{
    /// <summary>Whether what is written in it is all there and can be understood.</summary>
    /// <param name="template">The letter.</param>
    /// <param name="values">What is written in it.</param>
    public static Verdict MayFill(LetterTemplate template, IReadOnlyDictionary<string, string> values)
    {
        var verdict = Verdict.Yes;
        foreach (var word in template.Words().Where(w => !w.Core))
        {
            var value = values.GetValueOrDefault(word.Key, "").Trim();
            verdict = verdict.With(value.Length > 0 ? KeepableWords.MayKeep(value, word.Key).And(() => LetterWords.MaySay(word, value))
                : template.Needs.Contains(word.Key) && !(word.OrElse is { } other && values.GetValueOrDefault(other, "").Trim().Length > 0) ? Verdict.No($"This letter needs: {Lower(word.Says)}.", word.Key) : Verdict.Yes);
        }

        return verdict;
    }

    /// <summary>Whether its words may go to whom it is for: nobody is called what they do not want, and nobody else is told without leave.</summary>
    /// <param name="text">The letter in plain text.</param>
    /// <param name="notCarer">True when somebody in it does not want to be called a carer.</param>
    /// <param name="leave">Whether whoever it is to may be told.</param>
    [Source("Practice trap 13")]
    public static Verdict MayWrite(string text, bool notCarer, Verdict leave) =>
        (notCarer ? LabelRules.MayUse(text, notCarer, "") : Verdict.Yes)
            .With(leave)
            .With(ReadsAt(text) > ReadingAge.Plain ? new([new Finding("plain", Weight.Coach, $"This reads easily at about {ReadsAt(text)}. Shorter sentences and shorter words would help.", "Practice letters: reading age 9 to 11")]) : Verdict.Yes);

    /// <summary>The age at which a letter reads easily, in whole years.</summary>
    public static int ReadsAt(string text) => NoteRules.EasyAt(text);

    /// <summary>Whether it may be said that somebody looked at it.</summary>
    public static Verdict MayLookAt(Letter letter) => letter.State == LetterState.Draft ? Verdict.Yes : Verdict.No("Somebody has looked at this letter already.");

    /// <summary>Whether it may go, in this way. Nothing goes that nobody has read through.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="way">How.</param>
    /// <param name="safe">True when we know a way of that kind that they said is safe, and that is not kept hidden.</param>
    /// <param name="signed">How many have signed these words.</param>
    [Source("Practice letters: draft, check, send")]
    public static Verdict MaySend(Letter letter, LetterWay? way, bool safe, int signed) =>
        letter.State == LetterState.Draft ? Verdict.No("Read it through first, then say that you looked at it.")
        : letter.State != LetterState.LookedAt ? Verdict.No("This letter has gone already, or was put away.")
        : way is not { } how ? Verdict.No("Say how it goes.", "Way")
        : OutsideReady(letter, how).And(() => CanGo(letter, how, safe)).And(() => !letter.ToSign || signed > 0 || how is LetterWay.ByHand or LetterWay.Post or LetterWay.OwnPost or LetterWay.ReadAloud ? Verdict.Yes
            : Verdict.No("Nobody has signed this yet. Take it to them or post it, so that they can sign.", "Way"));

    /// <summary>Whether it may be ordered.</summary>
    public static Verdict MayOrder(Letter letter, LetterFormat? format, string from, DateOnly? due, DateOnly today) =>
        letter.State != LetterState.LookedAt ? Verdict.No("Read it through and say that you looked at it. Then order it, so that the words do not change.")
        : (format is { } f && LetterFormats.IsMadeOutside(f) ? Verdict.Yes : Verdict.No("Choose what is made.", "OrderFormat"))
            .With(KeepableWords.MustSay(from, "From", "Write who makes it."))
            .With(due is not { } day ? Verdict.No("Write the day it is due.", "DueOn") : day < today ? Verdict.No("Choose today or a day to come.", "DueOn") : Verdict.Yes);

    /// <summary>Whether it may be said that what was made is here.</summary>
    public static Verdict MayArrive(Letter letter, DateOnly? on, DateOnly today) =>
        letter.OrderedOn is not { } ordered ? Verdict.No("Nothing was ordered.")
        : letter.ArrivedOn is not null ? Verdict.No("It is here already.")
        : on is not { } day || day < ordered || day > today ? Verdict.No("Write the day it arrived: from the day it was ordered until today.", "ArrivedOn") : Verdict.Yes;

    /// <summary>Whether it may be said what became of it.</summary>
    public static Verdict MaySayBecame(Letter letter, bool? arrived, string words) =>
        letter.State != LetterState.Sent ? Verdict.No("This letter is not on its way.")
        : arrived is null ? Verdict.No("Say whether they have it.", "Arrived")
        : arrived == true ? KeepableWords.MayKeep(words, "Words") : KeepableWords.MustSay(words, "Words", "Write what came back, and what you do about it.");

    /// <summary>Whether it may be put away.</summary>
    public static Verdict MayPutAway(Letter letter, string why) =>
        !letter.MayChange ? Verdict.No("This letter has gone, or was put away already.") : KeepableWords.MustSay(why, "Why", "Write why it is not sent.");

    /// <summary>How a letter went, as it is said.</summary>
    public static string WentAs(LetterWay way) => way switch
    {
        LetterWay.Post => "went to be posted",
        LetterWay.Email => "went to be emailed",
        LetterWay.ByHand => "was given",
        LetterWay.ReadAloud => "was read aloud and given",
        _ => "was posted",
    };

    static Verdict OutsideReady(Letter letter, LetterWay way) =>
        IsLarge(letter) ? way == LetterWay.Post ? Verdict.No("The outbox prints in ordinary letters, and this is large print. Print it here and post it yourselves, and say so here.", "Way") : Verdict.Yes
        : !LetterFormats.IsMadeOutside(letter.Format) ? way == LetterWay.OwnPost ? Verdict.No("This letter is not made outside. Post it through the outbox.", "Way") : Verdict.Yes
        : letter.OrderedOn is null ? Verdict.No($"They asked for {LetterFormats.SaidAs(letter.Format)}. Order it first, or change how it reaches them.", "Way")
        : letter.ArrivedOn is null ? Verdict.No("What was ordered has not arrived. Say so when it is here.", "Way")
        : way is LetterWay.Post or LetterWay.Email ? Verdict.No("The outbox sends words only. Post or give what was made, and say so here.", "Way") : Verdict.Yes;

    static bool IsLarge(Letter letter) => letter.Format == LetterFormat.LargePrint || (!LetterFormats.IsMadeOutside(letter.Format) && letter.Points > NoteFormat.UsualPoints);

    static Verdict CanGo(Letter letter, LetterWay way, bool safe) => way switch
    {
        LetterWay.Post or LetterWay.OwnPost or LetterWay.Email when letter.Tie is not null => Verdict.No("Give it by hand: we hold no address of theirs.", "Way"),
        LetterWay.Post or LetterWay.OwnPost when !safe => Verdict.No("We do not know an address that they said is safe. Give it by hand, or ask them first.", "Way"),
        LetterWay.Email when !safe => Verdict.No("We do not know an email address that they said is safe. Give it by hand, or ask them first.", "Way"),
        _ => Verdict.Yes,
    };

    static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
