using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>The numbers by which the directory is kept alive, from <c>reference/directory.yaml</c>.</summary>
[Source("Open Referral UK, data sharing guidance: assured within three months")]
public sealed record KeepingNumbers
{
    /// <summary>Months that a check of an entry holds.</summary>
    public int CheckHoldsMonths { get; init; }

    /// <summary>Days before a check runs out on which the organisation is reminded.</summary>
    public int RemindDaysBefore { get; init; }

    /// <summary>Days until it is reminded again.</summary>
    public int RemindAgainDays { get; init; }

    /// <summary>How often it is reminded; after that somebody who looks after the directory must.</summary>
    public int MostReminders { get; init; }

    /// <summary>Minutes that a link to sign in holds.</summary>
    public int LinkMinutes { get; init; }

    /// <summary>Days that an invitation holds.</summary>
    public int InvitationDays { get; init; }

    /// <summary>Days that a link to say “still right” holds.</summary>
    public int StillRightDays { get; init; }

    /// <summary>Hours that an organisation stays signed in.</summary>
    public int SessionHours { get; init; }

    /// <summary>Links that one organisation may ask for in an hour.</summary>
    public int LinksAnHour { get; init; }

    /// <summary>Hundredths of what people see that may change without somebody looking first.</summary>
    public int ByItselfChanged { get; init; }

    /// <summary>Hundredths of what people see that may go without somebody looking first.</summary>
    public int ByItselfGone { get; init; }

    /// <summary>Minutes until a reading that failed is tried again; doubled each time.</summary>
    public int TryAgainMinutes { get; init; }

    /// <summary>Hours within which an answer that was kept is not asked for again.</summary>
    public int KeepAnswersHours { get; init; }

    /// <summary>Days until a web address is looked at again.</summary>
    public int LookAtLinksDays { get; init; }

    /// <summary>Failures on different days after which an address counts as broken.</summary>
    public int BrokenAfter { get; init; }

    /// <summary>Addresses looked at in one round.</summary>
    public int LinksAtOnce { get; init; }

    /// <summary>How alike two names are, in hundredths, beside a shared number of a charity or company.</summary>
    public int AlikeWithNumber { get; init; }

    /// <summary>How alike two names are, in hundredths, beside a shared telephone or place.</summary>
    public int AlikeWithOne { get; init; }

    /// <summary>How alike two names are, in hundredths, beside a shared telephone and place.</summary>
    public int AlikeWithBoth { get; init; }

    /// <summary>Metres between two places that are taken for the same one.</summary>
    public int SamePlaceMetres { get; init; }

    /// <summary>The first day on which an organisation is reminded of an entry, or <paramref name="today"/> where nobody has ever checked it.</summary>
    /// <param name="lastKnown">The day it was last checked or changed.</param>
    /// <param name="today">Today in England.</param>
    public DateOnly RemindOn(DateOnly? lastKnown, DateOnly today) => lastKnown?.AddMonths(CheckHoldsMonths).AddDays(-RemindDaysBefore) ?? today;

    /// <summary>Minutes until a reading is tried again after it failed, at most a day.</summary>
    /// <param name="failures">How often it failed one after the other, this time included.</param>
    public int PauseAfter(int failures) => Math.Min(24 * 60, TryAgainMinutes << Math.Clamp(failures - 1, 0, 10));
}
