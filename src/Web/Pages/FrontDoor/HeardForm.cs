using System.ComponentModel.DataAnnotations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>The boxes of a new contact, as typed. Nothing in it must be filled for danger to be heard.</summary>
public sealed class HeardForm
{
    public YesNoUnsure? Danger { get; set; }
    public YesNoUnsure? Assessment { get; set; }
    public Channel Channel { get; set; }
    public Origin Origin { get; set; }
    public bool Urgent { get; set; }
    public string? OwnWords { get; set; }
    public string? Hopes { get; set; }
    public string? Tried { get; set; }
    public string? SafeWayBack { get; set; }
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    [Display(Name = "Birth date")]
    public DateOnly? BornOn { get; set; }
    public string? Postcode { get; set; }
    public bool NoAnswer { get; set; }
    public string? TryAgain { get; set; }
    public string? Introducer { get; set; }
    public string? IntroducerFrom { get; set; }
    public string? IntroducedBecause { get; set; }
    public string? ToldOfIntroduction { get; set; }
    public string? NextWhat { get; set; }
    public NextWho? NextWho { get; set; }
    [Display(Name = "The day")]
    public DateOnly? NextBy { get; set; }

    /// <summary>True when somebody may be in danger: the page then says how to get help now.</summary>
    public bool MayBeInDanger => Danger is YesNoUnsure.Yes or YesNoUnsure.Unsure;

    /// <summary>True when any of their name was given: only then can a record be made twice without anybody seeing it.</summary>
    public bool IsNamed => !string.IsNullOrWhiteSpace(GivenName) || !string.IsNullOrWhiteSpace(FamilyName);

    /// <summary>What is known of whoever it is, to look for them. Half a postcode does not keep a name from being looked for.</summary>
    public PeopleQuestion Question => new() { Name = $"{GivenName} {FamilyName}", BornOn = BornOn, Postcode = IsNamed && Practice.People.Postcode.Fold(Postcode ?? "").Length == 0 ? "" : Postcode ?? "" };

    /// <summary>What was heard. A question about danger or assessment that was passed over counts as not sure, never as no.</summary>
    public Heard As(DateTime now, bool read, string? reason) => new()
    {
        Danger = Danger ?? YesNoUnsure.Unsure, Assessment = Assessment ?? YesNoUnsure.Unsure, Channel = Channel, Origin = Origin, Urgent = Urgent,
        OwnWords = OwnWords ?? "", Hopes = Hopes ?? "", Tried = Tried ?? "", SafeWayBack = SafeWayBack ?? "",
        GivenName = GivenName ?? "", FamilyName = FamilyName ?? "", BornOn = BornOn, Postcode = Postcode ?? "", NoAnswer = NoAnswer, TryAgainAt = NoAnswer ? DoorWords.TryAt(TryAgain, now) : null,
        Introducer = Introducer ?? "", IntroducerFrom = IntroducerFrom ?? "", IntroducedBecause = IntroducedBecause ?? "", ToldOfIntroduction = ToldOfIntroduction ?? "",
        NextWhat = NextWhat ?? "", NextIsMine = NextWho == Practice.FrontDoor.NextWho.Me, NextBy = NextBy, Read = read, Reason = reason ?? "",
    };
}
