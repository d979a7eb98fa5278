using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Quality;

/// <summary>Who keeps guidance current, and what may stand in it.</summary>
[Source("Leicester 2021, App C 4.2.9")]
public static class GuidanceRules
{
    /// <summary>The longest that the words may be, in characters: it stands beside a form and is read in a minute.</summary>
    public const int Longest = 1500;

    const int LongestLine = 300;

    /// <summary>Whether somebody answers for guidance: the same two who answer for the practice model and the words of letters.</summary>
    public static Verdict MayKeep(Actor who) =>
        who.IsAny(Role.PracticeLead, Role.PrincipalSocialWorker) ? Verdict.Yes
        : Verdict.No("Only the practice lead or the principal social worker changes guidance. Tell them what you would change.");

    /// <summary>Whether somebody may say that guidance is still right.</summary>
    /// <param name="who">Who says so.</param>
    /// <param name="now">The guidance as it stands.</param>
    /// <param name="seen">Which version was on their page.</param>
    /// <param name="why">What they looked at.</param>
    /// <param name="againBy">By when it is looked at again.</param>
    /// <param name="today">Today.</param>
    /// <param name="longest">How many months may go by at most.</param>
    public static Verdict MayStay(Actor who, GuidanceNow now, int seen, string why, DateOnly? againBy, DateOnly today, int longest) =>
        MayKeep(who).And(() => Seen(now, seen)).And(() => KeepableWords.MustSay(why, nameof(why), "Write what you checked it against.").With(Day(againBy, today, longest)));

    /// <summary>Whether somebody may go back to the words that came with the programme.</summary>
    /// <param name="who">Who.</param>
    /// <param name="now">The guidance as it stands.</param>
    /// <param name="seen">Which version was on their page.</param>
    /// <param name="why">Why.</param>
    public static Verdict MayReturn(Actor who, GuidanceNow now, int seen, string why) =>
        MayKeep(who).And(() => Seen(now, seen)).And(() => now.IsOwn ? KeepableWords.MustSay(why, nameof(why), "Write why.") : Verdict.No("These are the words that came with Threefold already."));

    /// <summary>Whether the council’s own words may stand. The day is asked for as for any other look.</summary>
    /// <param name="who">Who writes.</param>
    /// <param name="says">The words.</param>
    /// <param name="source">The law, guidance or code behind them.</param>
    /// <param name="link">Where that can be read, or empty.</param>
    /// <param name="why">Why they are changed.</param>
    /// <param name="againBy">By when it is looked at again.</param>
    /// <param name="today">Today.</param>
    /// <param name="longest">How many months may go by at most.</param>
    /// <param name="banned">Words that we do not use, each with what to say instead.</param>
    public static Verdict MayWrite(Actor who, string says, string source, string link, string why, DateOnly? againBy, DateOnly today, int longest, IEnumerable<(string Word, string Instead)> banned) =>
        MayKeep(who).And(() => banned.Aggregate(
            KeepableWords.MustSay(says, nameof(says), "Write the guidance.").And(() => NoLonger(says, Longest, nameof(says)))
                .With(KeepableWords.MustSay(source, nameof(source), "Write what it rests on: a law, guidance or a code.").And(() => NoLonger(source, LongestLine, nameof(source))))
                .With(KeepableWords.MayKeep(link, nameof(link)).And(() => NoLonger(link, LongestLine, nameof(link))).And(() => MayLink(link)))
                .With(KeepableWords.MustSay(why, nameof(why), "Write why you change it.")).With(Day(againBy, today, longest)),
            (so, b) => so.With(Verdict.No($"We do not say “{b.Word}”: {b.Instead}.", nameof(says)))));

    /// <summary>Whether a link may stand there: none, or an address that begins with https.</summary>
    public static Verdict MayLink(string link) =>
        link.Length == 0 || (Uri.TryCreate(link, UriKind.Absolute, out var at) && at.Scheme == "https" && at.UserInfo.Length == 0) ? Verdict.Yes : Verdict.No("Write a whole address that begins with https://, or leave it empty.", nameof(link));

    static Verdict Seen(GuidanceNow now, int seen) =>
        now.Version == seen ? Verdict.Yes : Verdict.No($"{now.Kept?.By ?? "Somebody"} changed this while you read it. Read it as it stands now, then say so again.");

    static Verdict NoLonger(string text, int most, string field) => text.Length <= most ? Verdict.Yes : Verdict.No($"This is too long to read beside a form. Use {most:N0} characters or fewer.", field);

    static Verdict Day(DateOnly? againBy, DateOnly today, int longest) =>
        againBy is not { } day ? Verdict.No("Write the day by which it is looked at again.", nameof(againBy))
        : day <= today ? Verdict.No("That day is over. Choose one that is still to come.", nameof(againBy))
        : day > today.AddMonths(longest) ? Verdict.No($"That is too far away. Choose a day within {longest} months.", nameof(againBy))
        : Verdict.Yes;
}
