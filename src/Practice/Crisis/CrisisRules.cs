using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Crisis;

/// <summary>When a crisis may open, be steady, close and open again.</summary>
[Source("Practice models 1.8")]
public static class CrisisRules
{
    /// <summary>Whether a crisis may be opened: what happened, in a few words. The person's own view may follow.</summary>
    /// <param name="open">The crisis that is open already, or <see langword="null"/>.</param>
    /// <param name="whatHappened">What happened.</param>
    /// <param name="view">How they see it, or empty.</param>
    public static Verdict MayOpen(CrisisRecord? open, string? whatHappened, string? view) =>
        open is not null ? Verdict.No("A crisis is open already. Write what has changed there.")
        : KeepableWords.MustSay(whatHappened, "WhatHappened", "Write what happened, in a few words.").With(KeepableWords.MayKeep(view, "PersonsView"));

    /// <summary>Whether a check call may be written down. Nothing but a chosen answer is asked.</summary>
    public static Verdict MayRecordCall(CrisisRecord crisis, CallAnswer? answer, string? note) =>
        !crisis.IsOpen ? Verdict.No("This crisis has been closed. Open it again if things got worse.")
        : answer is null ? Verdict.No("Choose how they are, or that nobody answered.", "Answer")
        : KeepableWords.MayKeep(note, "Note");

    /// <summary>The case facts that a crisis hands to rules.</summary>
    /// <param name="crises">Every crisis of the person, oldest first.</param>
    /// <param name="now">The moment (UTC).</param>
    public static CaseFacts Facts(IEnumerable<CrisisRecord> crises, DateTime now)
    {
        if (crises.LastOrDefault() is not { } latest) return CaseFacts.None;
        var since = latest.LastSpokeAt ?? latest.OpenedAt;
        return CaseFacts.None
            .With("crisis.open", latest.IsOpen)
            .With("crisis.steady", latest.IsSteady)
            .With("contact.hours-since", latest.IsOpen ? (int)Math.Max(0, (now - since).TotalHours) : 0)
            .With("contact.missed", latest.IsOpen ? latest.MissedCalls : 0);
    }
}
