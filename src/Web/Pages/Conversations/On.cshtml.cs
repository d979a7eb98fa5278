using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>The talk goes on in another stage. The law keeps each stage open to a need.</summary>
[For(Purpose.Conversation)]
[GuidedBy("first-conversation", "crisis")]
public sealed class OnModel(OpenConversation open, Whereabouts where, MoveStage move) : TalkPage(open, where)
{
    [BindProperty]
    public string? Stage { get; set; }

    /// <summary>True when they ask for an assessment.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    /// <summary>True when they do not ask, and may need one.</summary>
    [BindProperty(SupportsGet = true)]
    public bool MayNeed { get; set; }

    /// <summary>Where the talk can go.</summary>
    public IReadOnlyList<WayOn> Ways => Asked || MayNeed ? [.. Weighing.WaysOn(Talk.Model, Talk.Stage, Needed).Select(w => w with { Verdict = Weighing.GoOn(Talk.Model, Talk.Stage, w.Stage, Needed) })] : Talk.WaysOn;

    CaseFacts Needed => Talk.Situation.Facts.With(Asked ? "assessment.asked" : "need.appears", true);

    /// <inheritdoc/>
    protected override string StepAsked => $"?For=stage:{Uri.EscapeDataString(Stage ?? "")}";

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(p => move.DoAsync(Me, p, TalkId, Stage ?? "", Asked, Answer, MayNeed, stop), At("#ask"), nameof(Stage), stop);
}
