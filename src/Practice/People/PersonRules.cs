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

    static Verdict MayBeName(string name, string field) =>
        name.Length > 100 ? Verdict.No("Use 100 characters or fewer for a name.", field) : KeepableWords.MayKeep(name, field);

    static Verdict MayBeBornOn(DateOnly? day, DateOnly today) =>
        day > today ? Verdict.No("A date of birth cannot be still to come.", "BornOn")
        : day < today.AddYears(-OldestYears) ? Verdict.No("Check the year of birth.", "BornOn")
        : Verdict.Yes;
}
