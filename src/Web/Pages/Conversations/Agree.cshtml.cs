using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>What happens next, who and by when: agreed together and read aloud before anybody leaves.</summary>
[For(Purpose.Conversation)]
[GuidedBy("reading-back")]
public sealed class AgreeModel(OpenConversation open, Whereabouts where, Drafts drafts, CompleteConversation complete) : TalkPage(open, where)
{
    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    [BindProperty]
    public DateOnly? NextBy { get; set; }

    [BindProperty]
    public bool RightsTold { get; set; }

    [BindProperty]
    public bool PersonAgrees { get; set; }

    [BindProperty]
    public bool MeetTogether { get; set; }

    /// <summary>Who does what happens next.</summary>
    public string Worker => Talk.Keeps.Length > 0 ? Talk.Keeps : Me.Actor.Name;

    /// <summary>What I typed for questions and have not said yet.</summary>
    public IReadOnlyList<LeftTyped> Left { get; private set; } = [];

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        var typed = await drafts.ListAsync(Me, TalkId.ToString(), stop);
        Left = LeftTyped.Of(Talk, typed);
        if (HttpMethods.IsPost(Request.Method)) return;
        (Words, Next) = (typed.GetValueOrDefault(nameof(Words))?.Text, typed.GetValueOrDefault(nameof(Next))?.Text);
        if (typed.GetValueOrDefault(nameof(Outcome)) is { } chosen) Outcome = chosen.Text;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(
        p => complete.DoAsync(Me, p, TalkId, new Ending(Outcome ?? "", Words ?? "", Next ?? "", NextBy, RightsTold, PersonAgrees) { MeetTogether = MeetTogether }, Answer, stop), p => Outcome == "died" ? $"/people/{p}/died" : At("/agreed"), "", stop);
}
