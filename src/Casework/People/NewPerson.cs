using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Somebody about to be added, as they told it.</summary>
public sealed record NewPerson
{
    /// <summary>Given name.</summary>
    public string GivenName { get; init; } = "";

    /// <summary>Family name.</summary>
    public string FamilyName { get; init; } = "";

    /// <summary>What they like to be called.</summary>
    public string PreferredName { get; init; } = "";

    /// <summary>Date of birth, where known.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Postcode, to look for likely matches by; the address itself is noted afterwards, with how safe it is.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>NHS number, where known.</summary>
    public string NhsNumber { get; init; } = "";

    /// <summary>True when the number was traced and is theirs.</summary>
    public bool IsTraced { get; init; }

    /// <summary>What to look for likely matches by.</summary>
    public PeopleQuestion Question => new() { Name = $"{GivenName} {FamilyName} {PreferredName}".Trim(), BornOn = BornOn, Postcode = Postcode, NhsNumber = NhsNumber };

    /// <summary>True when there is enough to look by.</summary>
    public bool MayBeLookedFor => Question.MayAsk().Allowed;

    /// <summary>Whether a record may be begun with this.</summary>
    public Verdict MayBeAdded(DateOnly today) =>
        PersonRules.MayBeCalled(GivenName, FamilyName, PreferredName, BornOn, today).With(Practice.People.NhsNumber.MayNote(NhsNumber, nameof(NhsNumber)));
}
