using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.FrontDoor;

/// <summary>When a professional's introduction may be accepted.</summary>
[Source("Practice models 1.7, row 4")]
public static class IntroductionRules
{
    /// <summary>
    /// What is said when the second person's record is not open to the worker, or for a time only. The same for a limited record, somebody
    /// else's and none, so that nobody learns which it is.
    /// </summary>
    public const string NotTheirsYet = "You may not open their record yet. Take a contact about them first, and say why.";

    /// <summary>
    /// Whether it may be accepted. Inbound notices are always introductions; a second person needs a name and the
    /// relationship both ways; an early-help note needs its reason, its day and whether they were told.
    /// </summary>
    /// <param name="contact">The introduction.</param>
    /// <param name="first">Whom it is about.</param>
    /// <param name="known">The second person's record, when we know them.</param>
    /// <param name="secondName">The second person's name; <see langword="null"/> when there is no second person.</param>
    /// <param name="theyAre">What the second is to the first.</param>
    /// <param name="firstIs">What the first is to the second.</param>
    /// <param name="note">The early-help note, or <see langword="null"/>.</param>
    /// <param name="today">The day, in London.</param>
    public static Verdict MayAccept(Contact contact, Guid first, Guid? known, string? secondName, string? theyAre, string? firstIs, EarlyHelpAsTold? note, DateOnly today)
    {
        if (!contact.IsOpen) return ContactRules.MayWorkOn(contact);
        if (!contact.IsIntroduction) return Verdict.No("This is not an introduction. Carry on with it as it is.");
        var verdict = note is null ? Verdict.Yes : EarlyHelpNote.MayNote(note, today);
        if (secondName is null) return verdict;
        if (known is { } other) verdict = verdict.With(PersonRules.MayShareHousehold(first, other));
        else verdict = verdict.With(KeepableWords.MustSay(secondName, "GivenName", "Write the other person’s name."));
        return verdict
            .With(KeepableWords.MustSay(theyAre, nameof(theyAre), "What are they to each other? For example, wife."))
            .With(KeepableWords.MustSay(firstIs, nameof(firstIs), "What are they to each other? For example, husband."));
    }
}
