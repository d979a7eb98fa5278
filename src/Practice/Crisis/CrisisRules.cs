using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Crisis;

/// <summary>How a crisis ends, as it was told.</summary>
/// <param name="Signs">The signs that were seen, by key.</param>
/// <param name="AgreedWith">Who agrees that things are steady.</param>
/// <param name="PersonsView">How the person sees it now, in their words.</param>
/// <param name="WhyNoView">Why their view could not be had, or empty.</param>
/// <param name="MissedBecause">Why check calls were missed, where any were.</param>
public sealed record CrisisEnding(IReadOnlyList<string> Signs, string AgreedWith, string PersonsView = "", string WhyNoView = "", string MissedBecause = "");

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

    /// <summary>Whether it may be opened again: it was closed, and something happened.</summary>
    public static Verdict MayOpenAgain(CrisisRecord crisis, CrisisRecord? open, string? whatHappened, string? view) =>
        crisis.IsOpen ? Verdict.No("It is open already.") : MayOpen(open, whatHappened, view);

    /// <summary>Whether a check call may be written down. Nothing but a chosen answer is asked.</summary>
    public static Verdict MayRecordCall(CrisisRecord crisis, CallAnswer? answer, string? note) =>
        !crisis.IsOpen ? Verdict.No("This crisis has been closed. Open it again if things got worse.")
        : answer is null ? Verdict.No("Choose how they are, or that nobody answered.", "Answer")
        : KeepableWords.MayKeep(note, "Note");

    /// <summary>Whether their view may be kept: their words, or why they could not be had.</summary>
    public static Verdict MayHear(string? view, string? whyNot) =>
        string.IsNullOrWhiteSpace(view) && string.IsNullOrWhiteSpace(whyNot)
            ? Verdict.No("Write how they see it, in their words, or why that could not be had.", "PersonsView")
            : KeepableWords.MayKeep(view, "PersonsView").With(KeepableWords.MayKeep(whyNot, "WhyNoView"));

    /// <summary>Whether how often we are in touch may be agreed so: a number that comes round, and who it was agreed with.</summary>
    public static Verdict MayAgreeCalls(CrisisRecord crisis, int? every, string? unit, string? agreedWith, string? how)
    {
        if (!crisis.IsOpen) return Verdict.No("This crisis has been closed.");
        var most = unit == "hours" ? 24 * 14 : 14;
        return (unit is "hours" or "days" or "working-days" ? Verdict.Yes : Verdict.No("Choose hours, days or working days.", "Unit"))
            .With(every is { } n && n >= 1 && n <= most ? Verdict.Yes : Verdict.No("In a crisis we are in touch at least every two weeks. Write how often.", "Every"))
            .With(KeepableWords.MustSay(agreedWith, "AgreedWith", "Write who this was agreed with: the person, or who speaks for them."))
            .With(KeepableWords.MayKeep(how, "How"));
    }

    /// <summary>Whether the emergency plan is whole: what must change, an end, how often we are in touch, and an end for each line of help.</summary>
    public static Verdict MayAgreePlan(CrisisRecord crisis, string? mustChange, DateOnly? endsOn, IReadOnlyList<HelpLine> lines, DateOnly today)
    {
        if (!crisis.IsOpen) return Verdict.No("This crisis has been closed.");
        var withoutEnd = crisis.PlanNow == PlanNow.No ? lines.FirstOrDefault(l => l.GoesOn && l.EndsOn is null) : null;
        return KeepableWords.MustSay(mustChange, "MustChange", "Write what must change for them to be safe and back in control.")
            .With(endsOn is null ? Verdict.No("Write the last day of this plan.", "EndsOn") : endsOn < today ? Verdict.No("Choose today or a day to come.", "EndsOn") : Verdict.Yes)
            .With(crisis.CallsAgreed ? Verdict.Yes : Instead("Agree first how often we are in touch.", "", "Agree how often"))
            .With(withoutEnd is null ? Verdict.Yes : Verdict.No($"“{withoutEnd.What}” has no last day. Decide about it first.", ""));
    }

    /// <summary>Whether lasting plans may be made now: for one of two reasons, and with words for it.</summary>
    public static Verdict MayPlanNow(CrisisRecord crisis, PlanNow because, string? why) =>
        !crisis.IsOpen ? Verdict.No("This crisis has been closed: lasting plans may be made.")
        : because == PlanNow.No ? Verdict.No("Choose why a lasting plan cannot wait.", "Because")
        : KeepableWords.MustSay(why, "Why", "Write why it cannot wait until things are steady.");

    /// <summary>Whether another worker may keep in touch: somebody else, with a word of why unless the person asked.</summary>
    public static Verdict MayHandOver(CrisisRecord crisis, Guid? worker, bool personAsked, string? why) =>
        !crisis.IsOpen ? Verdict.No("This crisis has been closed.")
        : worker is null ? Verdict.No("Choose a colleague.", "Worker")
        : worker == crisis.Worker ? Verdict.No($"{crisis.WorkerName} keeps in touch already.", "Worker")
        : personAsked ? KeepableWords.MayKeep(why, "Why") : KeepableWords.MustSay(why, "Why", "Write why the worker changes. Each change counts.");

    /// <summary>Whether things may be called steady: the signs that must be seen, and somebody who agrees.</summary>
    public static Verdict MaySteady(CrisisRecord crisis, CrisisSettings settings, IReadOnlyList<string> signs, string? agreedWith) =>
        !crisis.IsOpen ? Verdict.No("This crisis has been closed.")
        : Seen(settings, signs).With(KeepableWords.MustSay(agreedWith, "AgreedWith", "Write who agrees that things are steady: the person, and who helps them."));

    /// <summary>
    /// Whether it may close: the signs the council's model names, the person's own view or why it could not be had, a reason
    /// where calls were missed, and nothing of the help left that nobody has decided about.
    /// </summary>
    public static Verdict MayClose(CrisisRecord crisis, CrisisSettings settings, CrisisEnding ending, IReadOnlyList<HelpLine> lines, DateOnly today)
    {
        if (!crisis.IsOpen) return Verdict.No("It has been closed already.");
        var late = lines.FirstOrDefault(l => l.EndedUnseen(today));
        return Seen(settings, ending.Signs)
            .With(KeepableWords.MustSay(ending.AgreedWith, "AgreedWith", "Write who agrees that it is over."))
            .With(MayHear(ending.PersonsView, ending.WhyNoView))
            .With(crisis.MissedCalls == 0 || !string.IsNullOrWhiteSpace(ending.MissedBecause)
                ? KeepableWords.MayKeep(ending.MissedBecause, "MissedBecause")
                : Verdict.No($"{(crisis.MissedCalls == 1 ? "A check call was" : $"{crisis.MissedCalls} check calls were")} missed. Write why.", "MissedBecause"))
            .With(late is null ? Verdict.Yes : Instead($"“{late.What}” has passed its last day and nobody has decided. Decide about it first.", "", "Decide about it"));
    }

    /// <summary>The case facts that a crisis hands to rules.</summary>
    /// <param name="crises">Every crisis of the person, oldest first.</param>
    /// <param name="now">The moment (UTC).</param>
    public static CaseFacts Facts(IEnumerable<CrisisRecord> crises, DateTime now)
    {
        var all = crises.ToList();
        if (all.Find(c => c.IsOpen) is not { } open) return CaseFacts.None.With("crisis.steady", all.Count > 0);
        var since = open.LastSpokeAt is { } spoke && spoke > open.OpenedAt ? spoke : open.OpenedAt;
        return CaseFacts.None
            .With("crisis.open", true)
            .With("crisis.steady", open.IsSteady)
            .With("contact.hours-since", (int)Math.Max(0, (now - since).TotalHours))
            .With("contact.missed", open.MissedCalls);
    }

    static Verdict Seen(CrisisSettings settings, IReadOnlyList<string> signs)
    {
        var missing = settings.Signs.Where(s => s.Must && !signs.Contains(s.Key)).ToList();
        return missing.Count == 0 ? Verdict.Yes : new([.. missing.Select(s => new Finding("steady", Weight.Block, $"Not yet seen: {s.Says}", s.Source, "Signs", ["Stay with the plan for now"]))]);
    }

    static Verdict Instead(string says, string field, string way) => new([new Finding("check", Weight.Block, says, "", field, [way])]);
}
