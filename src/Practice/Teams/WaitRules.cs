using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Teams;

/// <summary>What may be written down about somebody who waits, and how soon we are in touch.</summary>
[Source("Practice models 1.7, rows 1 and 2")]
public static class WaitRules
{
    /// <summary>How often the risk of a wait is looked at where a list is kept and the model names no cadence, in days. The product's own number.</summary>
    public const int LookEveryDays = 7;

    /// <summary>How often we are in touch with somebody who waits on once the promise has passed, in days. The product's own number.</summary>
    public const int InTouchEveryDays = 7;

    /// <summary>How soon we are in touch when something has changed, in hours. The product's own number.</summary>
    public const int AfterChangeHours = 24;

    /// <summary>How long after the worker the team, and after the team the manager, is told that we are late, in hours. The product's own number.</summary>
    public const int TellNextHours = 24;

    /// <summary>Whether this may be written down about the wait.</summary>
    /// <param name="wait">The wait.</param>
    /// <param name="words">The words.</param>
    /// <param name="ask">What to ask for when there are none.</param>
    public static Verdict MaySay(Wait wait, string words, string ask) => MayWorkOn(wait).And(() => KeepableWords.MustSay(words, nameof(words), ask));

    /// <summary>Whether harm on that day may be written down: a day since they got in touch, and not one to come.</summary>
    public static Verdict MayRecordHarm(Wait wait, string words, DateOnly? on, DateOnly today)
    {
        var verdict = MaySay(wait, words, "Write what happened, as they or you would say it.");
        return on is { } day && (day < Days.Of(wait.Since) || day > today) ? verdict.With(Verdict.No("Choose a day since they got in touch.", nameof(on))) : verdict;
    }

    /// <summary>Whether a day for the first talk may be promised: today or later, and the person is told.</summary>
    public static Verdict MayGiveDay(Wait wait, DateOnly? day, bool told, DateOnly today)
    {
        var verdict = MayWorkOn(wait);
        if (!verdict.Allowed) return verdict;
        if (day is null || day < today) verdict = verdict.With(Verdict.No("Choose the day, today or later.", nameof(day)));
        return told ? verdict : verdict.With(Verdict.No("Tell them the day, then tick this.", nameof(told)));
    }

    /// <summary>Who is told next that we are late.</summary>
    /// <param name="told">Who was told last.</param>
    /// <param name="owned">True when a worker has the person; otherwise the team is the first to be told.</param>
    public static WaitTold Next(WaitTold told, bool owned) => told switch
    {
        WaitTold.Nobody when owned => WaitTold.Worker,
        WaitTold.Nobody or WaitTold.Worker => WaitTold.Team,
        _ => WaitTold.Leader,
    };

    static Verdict MayWorkOn(Wait wait) => wait.IsOpen ? Verdict.Yes : Verdict.No("They do not wait any more.");
}
