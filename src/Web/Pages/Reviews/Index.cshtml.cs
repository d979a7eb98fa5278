using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>Who is due a look at their plan, longest late first. For a worker who plans a week, and a manager who asks who has nobody.</summary>
[For(Purpose.Conversation)]
public sealed class IndexModel(ReviewBoard board) : HousePage
{
    /// <summary>Which are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public ReviewFilter Show { get; set; }

    /// <summary>The worklist.</summary>
    public ReviewsOf Board { get; private set; } = null!;

    /// <summary>True for those who answer for the work.</summary>
    public bool AnswersForWork => AccessRules.MayActFor(Me.Actor, Purpose.Oversight);

    /// <summary>The finding as a sentence.</summary>
    public string Finding => (Board.All, Show) switch
    {
        (0, ReviewFilter.Due) => "No plan waits to be looked at",
        (1, ReviewFilter.Due) => "1 plan waits to be looked at",
        (var n, ReviewFilter.Due) => $"{n} plans wait to be looked at",
        (1, _) => "1 look at a plan",
        var (n, _) => $"{n} looks at plans",
    };

    /// <summary>How late one is, in days.</summary>
    public string Late(ReviewCard card) => (Board.Today.DayNumber - card.DueBy.DayNumber) is var days && days == 1 ? "1 day late" : $"{days} days late";

    /// <summary>How one stands, in words.</summary>
    public string Stands(ReviewCard card) =>
        card.Paused ? "Paused: a worry is looked at" : card.SentIn ? "Sent in: answer it" : card.Out ? "With somebody outside" : card.Held ? "Talked; say what comes of it" : "To be held";

    public async Task OnGetAsync(CancellationToken stop) => Board = await board.ReadAsync(Me, Enum.IsDefined(Show) ? Show : ReviewFilter.Due, stop);
}
