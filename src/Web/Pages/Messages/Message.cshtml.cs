using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Messages;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Messages;

/// <summary>For a worker who must find out what became of a message, and say so.</summary>
[For(Purpose.Conversation)]
[GuidedBy("letters")]
public sealed class MessageModel(ReadMessage read, RetryMessage retry, SettleMessage settle) : HousePage
{
    [BindProperty(SupportsGet = true, Name = "person")] public Guid Person { get; set; }
    [BindProperty] public bool? Reached { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Again { get; set; }
    [BindProperty] public int Seen { get; set; }

    /// <summary>The message.</summary>
    public Message Held { get; private set; } = new();

    /// <summary>What the person is called.</summary>
    public string Called { get; private set; } = "";

    /// <summary>What is most needed, first.</summary>
    public string Heading => Held.State switch
    {
        MessageState.MayHaveBeenSent => "This message may have been sent",
        MessageState.NeedsSomebody or MessageState.Withdrawn => "This message was not sent",
        MessageState.HandedOver => "This message was sent",
        MessageState.Settled => "This message is settled",
        _ => "This message is on its way",
    };

    public async Task OnGetAsync(Guid message, CancellationToken stop) => (Held, Called) = await read.DoAsync(Me, Person, message, stop);

    public async Task<IActionResult> OnPostSettleAsync(Guid message, CancellationToken stop) =>
        await AnswerAsync(await settle.DoAsync(Me, Person, message, Seen, Reached, Why ?? "", stop), message, stop);

    public async Task<IActionResult> OnPostAgainAsync(Guid message, CancellationToken stop)
    {
        var verdict = await retry.DoAsync(Me, Person, message, Seen, Again ?? "", stop);
        // The act's “why” stands under another name here: two forms share the page.
        return await AnswerAsync(verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == "why" ? f with { Field = nameof(Again) } : f)] }, message, stop);
    }

    async Task<IActionResult> AnswerAsync(Verdict verdict, Guid message, CancellationToken stop)
    {
        if (verdict.Allowed) return Redirect("/messages");
        await OnGetAsync(message, stop);
        return this.Show(verdict);
    }
}
