using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>How sure we are that an NHS number is this person's.</summary>
[Source("UK Core NHS number verification status")]
public enum NhsNumberStatus
{
    /// <summary>01: present and verified.</summary>
    Verified,

    /// <summary>02: present, not traced.</summary>
    NotTraced,

    /// <summary>03: trace required.</summary>
    TraceRequired,

    /// <summary>04: traced, no match or several.</summary>
    NoMatch,

    /// <summary>05: traced, needs sorting out.</summary>
    Conflict,

    /// <summary>06: trace in progress.</summary>
    InProgress,

    /// <summary>07: not present, no trace needed.</summary>
    NotNeeded,

    /// <summary>08: postponed (a baby under six weeks).</summary>
    Postponed,
}

/// <summary>Somebody who is in touch, draws on support, or gives it. Held once, however many times they are in touch.</summary>
public sealed class Person : Thing
{
    /// <summary>Given name, or empty when not given yet.</summary>
    public string GivenName { get; private set; } = "";

    /// <summary>Family name, or empty when not given yet.</summary>
    public string FamilyName { get; private set; } = "";

    /// <summary>What they like to be called: “Mrs Jones”, “Artie”.</summary>
    public string PreferredName { get; private set; } = "";

    /// <summary>Date of birth, where known.</summary>
    public DateOnly? BornOn { get; private set; }

    /// <summary>NHS number, ten digits, or empty.</summary>
    public string NhsNumber { get; private set; } = "";

    /// <summary>How sure we are of the NHS number.</summary>
    public NhsNumberStatus? NhsNumberStatus { get; private set; }

    /// <summary>The household they live in; people of one household share it.</summary>
    public Guid? Household { get; private set; }

    /// <summary>The restricted class the record is in, or empty.</summary>
    [Source("Practice records 4.6")]
    [NotWords]
    public string Restricted { get; private set; } = "";

    /// <summary>The person this record turned out to be, when the caller was known already.</summary>
    public Guid? FoundToBe { get; private set; }

    /// <summary>The day they died; <see langword="null"/> while they live, as far as we were told.</summary>
    public DateOnly? DiedOn { get; private set; }

    /// <summary>The day they moved out of the area; <see langword="null"/> while they live here.</summary>
    public DateOnly? MovedAwayOn { get; private set; }

    /// <summary>True while nobody has said who this is.</summary>
    public bool IsUnnamed => GivenName.Length == 0 && FamilyName.Length == 0;

    /// <summary>The name to say and show: the preferred name, else the full name, else “Someone not named yet”.</summary>
    public string Called => PreferredName.Length > 0 ? PreferredName : FullName.Length > 0 ? FullName : "Someone not named yet";

    /// <summary>Given and family name.</summary>
    public string FullName => $"{GivenName} {FamilyName}".Trim();

    /// <summary>Initials, for lists across many people: <c>E.J.</c></summary>
    public string Initials => InitialsOf(GivenName, FamilyName);

    /// <summary>The same from two names, where the rest of a record was not read.</summary>
    public static string InitialsOf(string given, string family)
    {
        var letters = string.Concat(new[] { given, family }.Where(n => n.Length > 0).Select(n => $"{char.ToUpperInvariant(n[0])}."));
        return letters.Length > 0 ? letters : "Not named yet";
    }

    /// <summary>Age in whole years on a day, or <see langword="null"/> when no date of birth is known.</summary>
    public int? AgeOn(DateOnly day) => BornOn is { } born ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0) : null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case PersonAdded f: (GivenName, FamilyName, PreferredName, BornOn) = (f.GivenName, f.FamilyName, f.PreferredName, f.BornOn); break;
            case PersonNamed f: (GivenName, FamilyName, PreferredName, BornOn) = (f.GivenName, f.FamilyName, f.PreferredName, f.BornOn); break;
            case NhsNumberNoted f: (NhsNumber, NhsNumberStatus) = (f.Number, f.Status); break;
            case HouseholdJoined f: Household = f.Household; break;
            case HouseholdLeft: Household = null; break;
            case RecordRestricted f: Restricted = f.Class; break;
            case RecordFoundToBe f: FoundToBe = f.Person; break;
            case PersonDied f: DiedOn = f.On; break;
            case DeathTakenBack: DiedOn = null; break;
            case PersonMovedAway f: MovedAwayOn = f.On; break;
        }
    }
}

/// <summary>A record was begun for somebody, named or not.</summary>
public sealed record PersonAdded(Guid Of, string GivenName, string FamilyName, string PreferredName, DateOnly? BornOn) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => GivenName.Length + FamilyName.Length == 0 ? "Somebody was in touch and did not give a name." : $"We began a record for {GivenName} {FamilyName}.".Replace("  ", " ", StringComparison.Ordinal);
}

/// <summary>We were told, or corrected, who somebody is.</summary>
public sealed record PersonNamed(Guid Of, string GivenName, string FamilyName, string PreferredName, DateOnly? BornOn) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "Name or date of birth was put right.";
}

/// <summary>An NHS number was noted, with how sure we are of it.</summary>
public sealed record NhsNumberNoted(Guid Of, string Number, NhsNumberStatus Status) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Number.Length == 0 ? "The NHS number was taken off." : "An NHS number was noted.";
}

/// <summary>They live with somebody whose record we hold.</summary>
public sealed record HouseholdJoined(Guid Of, Guid Household) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "Their household was noted.";
}

/// <summary>They do not live in their household any more.</summary>
public sealed record HouseholdLeft(Guid Of, string Why) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They do not live in the household we had noted any more. {Why}".TrimEnd();
}

/// <summary>The record was put in, or taken out of, a restricted class.</summary>
[Source("Practice records 4.6")]
public sealed record RecordRestricted(Guid Of, string Class, string Reason = "") : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Class.Length == 0 ? "The limit on who may open this record was lifted." : "Fewer people may open this record now.";
}

/// <summary>Somebody without a name turned out to be somebody we know.</summary>
public sealed record RecordFoundToBe(Guid Of, Guid Person) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "This turned out to be somebody we already know.";
}

/// <summary>We were told that they died.</summary>
public sealed record PersonDied(Guid Of, DateOnly On, string ToldBy) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "We were told that they died.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>We were told wrongly that they died.</summary>
[Source("UK GDPR, Art 5(1)(d)")]
public sealed record DeathTakenBack(Guid Of, string Why) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We wrote that they died, and that was wrong. {Why}".TrimEnd();
}

/// <summary>They moved out of the area, and know whom to ask there.</summary>
[Source("Care Act 2014, ss 37 and 38")]
public sealed record PersonMovedAway(Guid Of, DateOnly On, string Where, string ToldBy) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They moved to {Where}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
