using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>Into which sums a share goes.</summary>
public enum ShareScope
{
    /// <summary>Its team's and everybody's, by day and by month.</summary>
    Whole,

    /// <summary>
    /// Everybody's, by month: for groups, where single days would point at somebody. Of shares only whether it did or did not, where that can
    /// be known once the month's days have passed: groups are many, and are read for all of the years at once.
    /// </summary>
    Group,

    /// <summary>Everybody's, by day.</summary>
    AllByDay,

    /// <summary>Its team's, by day.</summary>
    TeamByDay,

    /// <summary>Everybody's, by month, for groups: of the number only how many there are, their sum and the sum of their squares.</summary>
    GroupSums,
}

/// <summary>
/// One person's part in one measure: a day and a small number, and nobody's name. The number either stands by itself or counts from a
/// day, so that days kept by month lose nothing of how long somebody has been followed.
/// </summary>
/// <param name="Measure">The measure's key, or one of its parts.</param>
/// <param name="Group">The group: <c>sex:female</c>; empty for everybody.</param>
/// <param name="Day">The day it is counted on.</param>
/// <param name="Team">The team, or empty.</param>
/// <param name="Scope">Into which sums it goes.</param>
/// <param name="Code">The number.</param>
/// <param name="Slope">1 or -1 when it counts from the anchor, nought when it stands by itself.</param>
/// <param name="Anchor">The day it counts from.</param>
public readonly record struct Share(string Measure, string Group, DateOnly Day, Guid Team, ShareScope Scope, int Code, int Slope = 0, DateOnly Anchor = default)
{
    /// <summary>The sums it goes into, and by how much each grows: by one, or where sums of numbers are kept by the number and its square.</summary>
    public IEnumerable<(Cell Cell, long By)> Cells()
    {
        var month = new DateOnly(Day.Year, Day.Month, 1);
        if (Scope == ShareScope.GroupSums)
        {
            yield return (new(Measure, Group, Guid.Empty, true, month, Parts.HowMany), 1);
            yield return (new(Measure, Group, Guid.Empty, true, month, Parts.Sum), Code);
            yield return (new(Measure, Group, Guid.Empty, true, month, Parts.Squares), (long)Code * Code);
        }

        if (Scope is ShareScope.Whole or ShareScope.AllByDay) yield return In(Guid.Empty, false, Day);
        if (Scope is ShareScope.Whole or ShareScope.TeamByDay && Team != Guid.Empty) yield return In(Team, false, Day);
        if (Scope is ShareScope.Whole or ShareScope.Group) yield return In(Guid.Empty, true, month);
        if (Scope == ShareScope.Whole && Team != Guid.Empty) yield return In(Team, true, month);
    }

    (Cell Cell, long By) In(Guid team, bool month, DateOnly day) => (new(Measure, Group, team, month, day, Code + (Slope * (Anchor.DayNumber - day.DayNumber))), 1);
}

/// <summary>One sum: how many shares of one kind fell on a day or in a month.</summary>
/// <param name="Measure">The measure, or one of its parts.</param>
/// <param name="Group">The group, or empty.</param>
/// <param name="Team">The team, or empty for everybody.</param>
/// <param name="Month">True for a whole month.</param>
/// <param name="Day">The day, or the first of the month.</param>
/// <param name="Part">What kind of share: read by <see cref="Parts"/>.</param>
public readonly record struct Cell(string Measure, string Group, Guid Team, bool Month, DateOnly Day, int Part);

/// <summary>What the numbers of shares mean, for whoever writes them and whoever reads them.</summary>
[Source("Evidence notes, sections 1 and 2.3")]
public static class Parts
{
    /// <summary>Spells are followed for so many days at most.</summary>
    public const int Longest = 400;

    /// <summary>No earlier request or contact within a year.</summary>
    public const int FirstInAYear = 366;

    /// <summary>Of somebody in a group: it did not come within their days.</summary>
    public const int DidNot = 0;

    /// <summary>Of somebody in a group: it came within their days.</summary>
    public const int Did = 1;

    /// <summary>Of a number in a group: how many there are.</summary>
    public const int HowMany = 0;

    /// <summary>Of a number in a group: their sum.</summary>
    public const int Sum = 1;

    /// <summary>Of a number in a group: the sum of their squares.</summary>
    public const int Squares = 2;

    /// <summary>A spell that goes on, or something not seen yet: counts from its own day.</summary>
    public const int StillOpen = -1;

    /// <summary>Work ended well, if nothing comes in the days after: counts from the day it ended.</summary>
    public const int EndedOn = 1000;

    /// <summary>How a spell of so many days ended, as one number.</summary>
    public static int Ended(int days, SpellEnd end) => days >= Longest ? (Longest * 4) + (int)SpellEnd.Left : (Math.Max(0, days) * 4) + (int)end;

    /// <summary>The spell that a number stands for.</summary>
    /// <param name="part">The number.</param>
    /// <param name="cellDay">The day or the first of the month it was kept under.</param>
    /// <param name="today">The last day that is known.</param>
    public static (int Days, SpellEnd End) Spell(int part, DateOnly cellDay, DateOnly today) =>
        part >= 0 ? (part / 4, (SpellEnd)(part % 4)) : (Math.Clamp(today.DayNumber - Began(part, cellDay).DayNumber, 0, Longest), SpellEnd.Left);

    /// <summary>The day on which what goes on began.</summary>
    public static DateOnly Began(int part, DateOnly cellDay) => cellDay.AddDays(-1 - part);
}

/// <summary>How a spell ended.</summary>
public enum SpellEnd
{
    /// <summary>It was not seen to end.</summary>
    Left = 0,

    /// <summary>In what is counted.</summary>
    Event = 1,

    /// <summary>In death or moving away.</summary>
    Gone = 2,
}

/// <summary>What came of a request, as the yearly figures sort it.</summary>
[Source("Evidence notes, section 1, row 15")]
public enum SequelKind
{
    /// <summary>Nothing known yet.</summary>
    None = 0,

    /// <summary>Something everybody can use, or advice.</summary>
    Universal = 1,

    /// <summary>No service.</summary>
    Nothing = 2,

    /// <summary>Small help that goes on: equipment, technology.</summary>
    LowLevel = 3,

    /// <summary>Help to recover, for a time.</summary>
    ShortTerm = 4,

    /// <summary>Lasting support.</summary>
    LongTerm = 5,

    /// <summary>Anything else.</summary>
    Other = 6,
}
