using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>What a worker knows of somebody they look for. Any part may be missing.</summary>
public sealed record PeopleQuestion
{
    /// <summary>Words of their name, in any order, whole or begun, as heard.</summary>
    public string Name { get; init; } = "";

    /// <summary>Date of birth; day and month swapped are found too.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>A whole postcode.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>NHS number, with or without spaces.</summary>
    public string NhsNumber { get; init; } = "";

    /// <summary>Whether there is enough to look for, and what is wrong if not.</summary>
    public Verdict MayAsk()
    {
        var verdict = Verdict.Yes;
        var reading = Practice.People.NhsNumber.Read(NhsNumber, out _);
        if (reading is NhsNumberReading.NotTenDigits or NhsNumberReading.DoesNotAddUp) verdict = verdict.With(Practice.People.NhsNumber.MayNote(NhsNumber, "nhsNumber"));
        if (Postcode.Trim().Length > 0 && Practice.People.Postcode.Fold(Postcode).Length == 0)
            verdict = verdict.With(Verdict.No("Type the whole postcode, for example NR1 3AB.", "postcode"));
        var anything = NameWords.Of(Name).Any(w => w.Length > 1) || BornOn is not null || Postcode.Trim().Length > 0 || reading != NhsNumberReading.Nothing;
        return anything ? verdict : verdict.With(Verdict.No("Type a name, a birth date, a postcode or an NHS number.", "name"));
    }
}

/// <summary>Enough to tell one person from another, and no more.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Called">What they like to be called.</param>
/// <param name="FullName">Given and family name.</param>
/// <param name="Age">Age in years, where a birth date is known.</param>
/// <param name="Area">The first half of their postcode, or empty.</param>
/// <param name="Answers">The worker or team that stays with them, or empty.</param>
/// <param name="MayOpen">Whether whoever asked may open the record just now.</param>
public sealed record PersonCard(Guid Person, string Called, string FullName, int? Age, string Area, string Answers, bool MayOpen);

/// <summary>What a search found.</summary>
/// <param name="Cards">The people, best first.</param>
/// <param name="IsCapped">There were more than are shown.</param>
/// <param name="IsWider">Nobody fitted all that was asked; these fit some of it.</param>
/// <param name="HasMore">A record fits about which nothing may be said here.</param>
public sealed record FoundPeople(IReadOnlyList<PersonCard> Cards, bool IsCapped, bool IsWider, bool HasMore)
{
    /// <summary>What is said of a record that may not be shown.</summary>
    public const string Stub = "We cannot show more here. Ask the records team.";

    /// <summary>How the list is, in one sentence; empty when there is nothing to say.</summary>
    public string Says =>
        IsCapped ? $"First {PeopleSearch.Most}. Add a birth date."
        : Cards.Count == 0 && !HasMore ? "We found nobody. Try fewer words, or another spelling."
        : IsWider ? "Nobody fits all of that. These people fit some of it."
        : "";
}

/// <summary>Somebody who may be the same person as the one about to be added.</summary>
/// <param name="Card">Who; <see langword="null"/> when nothing may be said of the record here.</param>
/// <param name="Score">How alike, out of 100.</param>
/// <param name="Reasons">Why, in words: “same birth date”, “name sounds alike”.</param>
/// <param name="IsSame">The same verified NHS number: it is the same person, and no second record may be made.</param>
public sealed record LikelyMatch(PersonCard? Card, int Score, IReadOnlyList<string> Reasons, bool IsSame)
{
    /// <summary>The reasons as one sentence.</summary>
    public string Because => Reasons.Count == 0 ? "" : $"{char.ToUpperInvariant(Reasons[0][0])}{string.Join(", ", Reasons)[1..]}.";
}
