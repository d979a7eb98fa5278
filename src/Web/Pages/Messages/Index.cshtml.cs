using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Messages;
using Threefold.Practice.Access;
using Threefold.Web.Design;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Messages;

/// <summary>For a worker who is owed a notice, or whose team has a message that did not go out.</summary>
[For(Purpose.Conversation)]
public sealed class IndexModel(ReadOutbox read, SettleMessage settle) : HousePage
{
    /// <summary>What is there.</summary>
    public OutboxOf Outbox { get; private set; } = null!;

    /// <summary>What is most needed, first.</summary>
    public string Heading => (Outbox.Waiting.Count, Outbox.Mine.Count) switch
    {
        (0, 0) => "No message waits for you",
        (0, 1) => "1 notice for you",
        (0, var mine) => $"{mine} notices for you",
        (1, _) => "1 message waits for somebody",
        var (waiting, _) => $"{waiting} messages wait for somebody",
    };

    /// <summary>True for somebody who may see how the clock stands.</summary>
    public bool SeesClock => AccessRules.MayActFor(Me.Actor, Purpose.Oversight);

    /// <summary>A moment, as people say it.</summary>
    public string Say(DateTime moment) => Times.Say(moment, Outbox.Now);

    public async Task OnGetAsync(CancellationToken stop) => Outbox = await read.DoAsync(Me, stop);

    public async Task<IActionResult> OnPostReadAsync(Guid person, Guid message, int seen, CancellationToken stop)
    {
        var verdict = await settle.DoAsync(Me, person, message, seen, reached: true, "They read it.", stop);
        if (verdict.Allowed) return Redirect("/messages");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
