using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>Everybody known to help, and what each of them told us in this talk.</summary>
[For(Purpose.Conversation)]
[GuidedBy("carers")]
public sealed class WhoHelpsModel(OpenConversation open, Whereabouts where, Drafts drafts, HearCarer hear) : TalkPage(open, where)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Who { get; set; }

    [BindProperty]
    public CarerReply? Reply { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Whom we write for: whoever was chosen, else the first who was not heard yet. Words typed for one are never offered as another’s.</summary>
    public Tie? Tie => Talk.Situation.Helpers.FirstOrDefault(h => Who is { } chosen ? h.Tie.Id == chosen : !h.IsHeard)?.Tie;

    /// <summary>What was typed where its form is not there any more, because the talk ended or they no longer help; else empty.</summary>
    public string NotKept => Tie is null || !Talk.Talk.IsOpen ? Words ?? "" : "";

    /// <summary>What their words are kept under while they are typed: each one’s own, so that the words of two never mix.</summary>
    public string DraftOf => HearCarer.DraftOf(TalkId, Tie?.Id ?? Guid.Empty);

    /// <summary>The words as they were typed, else as they were left.</summary>
    public string Said => Words ?? "";

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        if (HttpMethods.IsPost(Request.Method) || Tie is null) return;
        var typed = await drafts.ListAsync(Me, DraftOf, stop);
        Words = typed.GetValueOrDefault(nameof(Words))?.Text;
        if (Enum.TryParse<CarerReply>(typed.GetValueOrDefault(nameof(Reply))?.Text, out var reply)) Reply = reply;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(p => hear.DoAsync(Me, p, TalkId, Who, Reply, Words ?? "", stop), At("/who-helps"), "Words", stop);
}
