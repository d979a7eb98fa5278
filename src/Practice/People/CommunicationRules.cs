using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>The six steps for what helps somebody to talk, read and take part.</summary>
[Source("Accessible Information Standard, DAPB1605")]
public static class CommunicationRules
{
    /// <summary>How many months may go by before somebody asks again whether an adjustment works.</summary>
    public const int CheckEveryMonths = 12;

    /// <summary>Whether a need may be noted. Only what they need is asked, never why.</summary>
    public static Verdict MayNote(string words) => KeepableWords.MustSay(words, "Words", "Write what helps them, in their words.").And(() => KeepableWords.MayLast(words, "Words"));

    /// <summary>Whether “put in place” may be said: it says what was done.</summary>
    public static Verdict MayMake(string how) => KeepableWords.MustSay(how, "How", "Write what was put in place.");

    /// <summary>Whether it may be said that a need was shared.</summary>
    public static Verdict MayShare(string with) => KeepableWords.MustSay(with, "With", "Write who was told.");

    /// <summary>Whether a check may be noted: something that does not work needs a word on what is missing.</summary>
    public static Verdict MayCheck(bool works, string words) =>
        works ? KeepableWords.MayKeep(words, "Words") : KeepableWords.MustSay(words, "Words", "Write what is missing.");

    /// <summary>True while it is asked for and nobody has put it in place.</summary>
    public static bool MustStillBeMade(CommunicationNeed need) => need is { IsCurrent: true, MadeOn: null };

    /// <summary>True when it is time to ask whether it works.</summary>
    public static bool ShouldBeChecked(CommunicationNeed need, DateOnly today) =>
        need.IsCurrent && need.MadeOn is { } made && (need.Works == false || (need.CheckedOn ?? made).AddMonths(CheckEveryMonths) <= today);

    /// <summary>Where a need stands, in a few words.</summary>
    public static string MustBeSaid(CommunicationNeed need, DateOnly today) =>
        MustStillBeMade(need) ? "Asked for, not in place yet"
        : need.Works == false ? "In place, but it does not work yet"
        : ShouldBeChecked(need, today) ? "In place. Ask again if it works"
        : need.CheckedOn is not null ? "In place, and it works" : "In place, not checked yet";

    /// <summary>A need as it is said: “interpreter: Punjabi”.</summary>
    public static string SaidAs(NeedKind kind, string words) => kind switch
    {
        NeedKind.Language => $"language: {words}",
        NeedKind.Interpreter => $"interpreter: {words}",
        NeedKind.Format => words,
        NeedKind.Professional => words,
        NeedKind.Tool => words,
        NeedKind.LongerTime => $"more time: {words}",
        NeedKind.Advocate => $"somebody to speak up with them: {words}",
        _ => words,
    };
}
