using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Practice.FrontDoor;

/// <summary>How a contact is about to end.</summary>
/// <param name="Outcome">The outcome's key from the model's catalogue.</param>
/// <param name="Words">A few words about it, or empty.</param>
/// <param name="What">What happens next.</param>
/// <param name="Who">Who does it.</param>
/// <param name="By">By when.</param>
/// <param name="Format">In what form they were told.</param>
/// <param name="RightsTold">True when they were told now that they may ask for an assessment, disagree and come back.</param>
public sealed record ContactEnding(string Outcome, string Words, string What, NextWho? Who, DateOnly? By, Telling? Format, bool RightsTold)
{
    /// <summary>True when they agreed to be introduced to another organisation, and we meet it together.</summary>
    public bool IntroducedWarmly { get; init; }
}

/// <summary>When a contact may end. The law's floor first; the council's rules are weighed after it.</summary>
[Source("Care Act 2014, ss 4, 9, 10, 19(3) and 42")]
public static class EndingRules
{
    static readonly string[] CarryingOn = ["continue", "assessment", "urgent-help", "safeguarding", "advocacy", "emergency-plan", "short-term-support", "long-term-support"];

    /// <summary>True for an outcome after which we stay with the person, so that nothing is closed over their head.</summary>
    public static bool CarriesOn(string outcome) => CarryingOn.Contains(outcome);

    /// <summary>The legal floor and the plain checks, before the council's rules.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="waits">True when it still waits for an assessment: asked for or may be needed, and neither begun nor said no to since.</param>
    /// <param name="ending">How it is about to end.</param>
    /// <param name="outcome">The outcome from the model, or <see langword="null"/> when the model does not have it.</param>
    /// <param name="concernOpen">True while a safeguarding concern about them waits to be read, or an enquiry into one goes on.</param>
    /// <param name="agreedByAnother">True when a manager who did not take the contact ends it.</param>
    /// <param name="today">The day, in London.</param>
    public static Verdict MayEnd(Contact contact, bool waits, ContactEnding ending, Outcome? outcome, bool concernOpen, bool agreedByAnother, DateOnly today)
    {
        if (!contact.IsOpen) return ContactRules.MayWorkOn(contact);
        if (outcome is null) return Verdict.No("Choose how this contact ends.", "Outcome").With(SaysWhatNext(ending, today));
        return Floor(contact, waits, ending, outcome, concernOpen, agreedByAnother).With(SaysWhatNext(ending, today));
    }

    static Verdict Floor(Contact contact, bool waits, ContactEnding ending, Outcome outcome, bool concernOpen, bool agreedByAnother)
    {
        var information = outcome.InformationOnly || outcome.Key == "said-no" ? LegalFloor.MayEndAsInformation(waits, contact.RightsTold || ending.RightsTold) : Verdict.Yes;
        return CarriesOn(outcome.Key) ? information.With(OneOfUs(ending)) : information.With(LegalFloor.MayClose(concernOpen, contact.UrgentNeedUnmet, contingencyUnread: false, agreedByAnother));
    }

    /// <summary>Nothing is closed over their head only because one of us stays with them: so one of us does what comes next.</summary>
    static Verdict OneOfUs(ContactEnding ending) =>
        ending.Who == NextWho.Person ? Verdict.No("If we stay with them, one of us does what comes next. Choose yourself or the team, or another way to end.", "Who") : Verdict.Yes;

    /// <summary>
    /// Whether it is true that a concern was raised: one about them since they got in touch, or one that is still open. Nobody may be left
    /// to think that somebody looks at a worry which nobody was told of.
    /// </summary>
    /// <param name="contact">The contact.</param>
    /// <param name="outcome">The outcome's key.</param>
    /// <param name="concerns">Every concern about the person.</param>
    [Source("Care Act 2014, s 42(1)")]
    public static Verdict MaySayRaised(Contact contact, string outcome, IReadOnlyCollection<Concern> concerns) =>
        outcome != "safeguarding" || concerns.Any(c => c.IsOpen || c.RaisedAt >= contact.MadeAt)
            ? Verdict.Yes
            : new([new Finding("check", Weight.Block, "No concern about them was raised since they got in touch. Raise it first, then end this contact.", "", "Outcome", ["Raise a concern"])]);

    static Verdict SaysWhatNext(ContactEnding ending, DateOnly today) => ending.Outcome == "died" ? Verdict.Yes :
        (string.IsNullOrWhiteSpace(ending.What) ? Verdict.No("Write what happens next, as you will read it back to them.", "What") : Verdict.Yes)
            .With(ending.Who is null ? Verdict.No("Who does this?", "Who") : Verdict.Yes)
            .With(ending.By is not { } by ? Verdict.No("By when?", "By") : by < today ? Verdict.No("That day has passed. By when?", "By") : Verdict.Yes)
            .With(ending.Format is null ? Verdict.No("In what form were they told?", "Format") : Verdict.Yes);
}
