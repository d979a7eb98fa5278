using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>What must be known of a directory before it is read.</summary>
public static class SourceRules
{
    /// <summary>The longest time between two readings, in days.</summary>
    public const int LongestPause = 366;

    /// <summary>Whether a source may be saved: a web address and nothing else, so that nobody reads files of the server with it, and a licence that somebody has read.</summary>
    [Source("Open Referral UK, data sharing guidance: the licence is stated")]
    public static Verdict MaySave(string name, string place, string licence, int everyDays)
    {
        var verdict = Verdict.Yes;
        if (string.IsNullOrWhiteSpace(name)) verdict = verdict.With(Verdict.No("Say what to call it.", "Name"));
        if (!Uri.TryCreate(place.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            verdict = verdict.With(Verdict.No("Give the web address of the feed, without a name, a password or a question mark in it.", "Place"));
        if (string.IsNullOrWhiteSpace(licence)) verdict = verdict.With(Verdict.No("Say what its publisher allows. If they have not said, ask them first.", "Licence"));
        if (everyDays is < 0 or > LongestPause) verdict = verdict.With(Verdict.No($"Choose a number of days up to {LongestPause}, or nought to read it by hand.", "EveryDays"));
        return verdict;
    }
}
