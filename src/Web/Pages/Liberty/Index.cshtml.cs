using Threefold.Casework.Door;
using Threefold.Casework.Liberty;
using Threefold.Practice.Access;
using Threefold.Practice.Liberty;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Liberty;

/// <summary>Requests about people's liberty: what must be decided by when, how long each has waited, and what was given and ends soon.</summary>
[For(Purpose.Conversation)]
public sealed class IndexModel(LibertyBoard board) : HousePage
{
    /// <summary>The worklist.</summary>
    public LibertiesOf Board { get; private set; } = null!;

    /// <summary>The finding as a sentence.</summary>
    public string Finding => Board.All switch { 0 => "Nobody waits for a decision about their liberty", 1 => "1 person waits for a decision about their liberty", var n => $"{n} requests about people’s liberty wait for a decision" };

    /// <summary>How an open one stands, in words.</summary>
    public string Stands(LibertyCard card)
    {
        var (r, all) = (card.Request, LibertyReference.Of(card.Request.Scheme).Requirements.Count);
        var seen = card.Assessed == all ? "All was looked at: decide" : $"{card.Assessed} of {all} looked at";
        return r.UrgentUntil is { } until ? $"{(until < Board.Today ? "Begun at once; those days are over" : $"Begun at once, until {LibertyRules.Day(until)}")}. {seen}" : seen;
    }

    /// <summary>What is to be done about one that holds.</summary>
    public string ToDo(LibertyCard card)
    {
        var (r, scheme) = (card.Request, LibertyReference.Of(card.Request.Scheme));
        return LibertyRules.MustLookAgain(r, scheme, Board.Today) ? $"Look at it again: the law changed on {LibertyRules.Day(scheme.LawChangedOn)}"
            : r.Until <= Board.Today.AddDays(scheme.AheadDays) ? "Ends soon: ask if it is still needed" : "Nothing now";
    }

    public async Task OnGetAsync(CancellationToken stop) => Board = await board.ReadAsync(Me, stop);
}
