using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Door;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Web.Design;

namespace Threefold.Web.Pages.Reviews;

/// <summary>How what reviews hold is said on screens.</summary>
public static class ReviewWords
{
    /// <summary>How an outcome may stand, to choose from.</summary>
    public static IReadOnlyList<(OutcomeState State, string Words)> States { get; } =
        [(OutcomeState.Met, "It is so now"), (OutcomeState.Partly, "In part"), (OutcomeState.Not, "Not yet"), (OutcomeState.NoLongerWanted, "I no longer want this")];

    /// <summary>What may come of a look, to choose from.</summary>
    public static IReadOnlyList<(ReviewEnd End, string Words, string Hint)> Ends { get; } =
    [
        (ReviewEnd.GoesOn, "The plan goes on", "As it is"), (ReviewEnd.SmallChange, "Small changes, agreed together", "Nothing becomes less by this"),
        (ReviewEnd.Reassess, "Needs have changed", "They are looked at first; the plan changes after that"), (ReviewEnd.NoLongerNeeded, "The plan is no longer needed", "Close it with them; they may come back at any time"),
    ];

    /// <summary>From 1 to 5, in words.</summary>
    public static IReadOnlyList<(int Score, string Words)> Scale { get; } = [(1, "1 not at all"), (2, "2"), (3, "3 sometimes"), (4, "4"), (5, "5 always")];

    /// <summary>Ways to see the worklist.</summary>
    public static IReadOnlyList<SelectListItem> Filters { get; } =
        [new("Due or late", nameof(ReviewFilter.Due)), new("Late", nameof(ReviewFilter.Late)), new("Nobody yet", nameof(ReviewFilter.Nobody)), new("Mine", nameof(ReviewFilter.Mine)), new("All, and to come", nameof(ReviewFilter.All))];

    /// <summary>Answers after a month and after three, to choose from.</summary>
    public static IReadOnlyList<LessAnswer> Answers { get; } = [LessAnswer.Better, LessAnswer.Same, LessAnswer.Worse, LessAnswer.NotReached];

    /// <summary>A word with a capital.</summary>
    public static string Capital(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Minutes as hours and minutes.</summary>
    public static string Hours(int minutes) => minutes < 60 ? Times.Count(minutes, "minute") : Times.Count(minutes / 60, "hour") + (minutes % 60 == 0 ? "" : $" {Times.Count(minutes % 60, "minute")}");
}
