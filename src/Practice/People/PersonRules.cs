using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What holds for who somebody is.</summary>
public static class PersonRules
{
    /// <summary>The oldest age we believe, in years; older is a slip of the pen.</summary>
    public const int OldestYears = 125;

    /// <summary>Whether a record may be begun, or a name put right: some name, and a birth date that can be.</summary>
    public static Verdict MayBeCalled(string givenName, string familyName, string preferredName, DateOnly? bornOn, DateOnly today) =>
        (string.IsNullOrWhiteSpace(givenName + familyName + preferredName) ? Verdict.No("Write a name, or what they like to be called.", "GivenName") : Verdict.Yes)
            .With(MayBeName(givenName, "GivenName"))
            .With(MayBeName(familyName, "FamilyName"))
            .With(MayBeName(preferredName, "PreferredName"))
            .With(MayBeBornOn(bornOn, today));

    /// <summary>Whether two records may be one household: two different people.</summary>
    public static Verdict MayShareHousehold(Guid one, Guid other) => one == other ? Verdict.No("Choose somebody else. This is the same person.", "Other") : Verdict.Yes;

    /// <summary>Whether two people may be noted as one household: two people, and neither record turned out to be somebody else’s.</summary>
    public static Verdict MayLiveTogether(Person one, Person other) =>
        MayShareHousehold(one.Id, other.Id).And(() => one.FoundToBe is not null || other.FoundToBe is not null
            ? Verdict.No("That record turned out to be somebody else’s. Choose the record they have now.", "Other") : Verdict.Yes);

    /// <summary>Whether somebody may be noted as not living in their household any more.</summary>
    public static Verdict MayLeaveHousehold(Person who, string why) =>
        who.Household is null ? Verdict.No("We have not noted that they live with anybody whose record we hold.") : KeepableWords.MustSay(why, "Why", "Write in a few words what changed.");

    /// <summary>What is asked of whoever ended a contact or a talk because the person died.</summary>
    public const string SayWhen = "Write down which day they died, and who told us.";

    /// <summary>What is still to do once it was put right that somebody died.</summary>
    public const string NotSent = "They are alive: we were told wrongly. What was on its way to them was not sent. Look what they should still have.";

    /// <summary>Whether it may be noted that somebody died: a day that can be, and who told us.</summary>
    public static Verdict MaySayDied(Person who, DateOnly? on, string toldBy, DateOnly today) =>
        who.DiedOn is not null ? Verdict.No("That they died is written down already.")
        : (on is not { } day ? Verdict.No("Write the day, as near to it as you were told.", "On")
            : day > today ? Verdict.No("That day is still to come.", "On")
            : day < who.BornOn || day < today.AddYears(-OldestYears) ? Verdict.No("Check the day: they were not born then.", "On")
            : Verdict.Yes)
            .With(KeepableWords.MustSay(toldBy, "ToldBy", "Write who told us."));

    /// <summary>Whether it may be put right that somebody was said to have died.</summary>
    public static Verdict MayTakeDeathBack(Person who, string why) =>
        who.DiedOn is null ? Verdict.No("We have not written down that they died.") : KeepableWords.MustSay(why, "Why", "Write how we know.");

    /// <summary>What their worker is asked once somebody died. Nothing ends by itself, so what is open is named.</summary>
    /// <param name="who">Who died.</param>
    /// <param name="steps">How many other next steps are open.</param>
    /// <param name="plan">True when a plan of theirs is agreed.</param>
    public static string MustStillEnd(Person who, int steps, bool plan)
    {
        var open = string.Join(" and ", new[] { plan ? "their plan, with what is paid by it" : "", steps == 1 ? "1 next step" : steps > 0 ? $"{steps} next steps" : "" }.Where(o => o.Length > 0));
        return $"{who.Called} has died. {(open.Length > 0 ? $"End what is still open: {open}." : "Nothing else is open.")} See that whoever should know is told.";
    }

    static Verdict MayBeName(string name, string field) =>
        name.Length > 100 ? Verdict.No("Use 100 characters or fewer for a name.", field) : KeepableWords.MayKeep(name, field);

    static Verdict MayBeBornOn(DateOnly? day, DateOnly today) =>
        day > today ? Verdict.No("A date of birth cannot be still to come.", "BornOn")
        : day < today.AddYears(-OldestYears) ? Verdict.No("Check the year of birth.", "BornOn")
        : Verdict.Yes;
}
