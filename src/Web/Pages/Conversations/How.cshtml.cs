using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>How we talk: where, how much there is to talk about, and whether there is a question about one decision.</summary>
[For(Purpose.Conversation)]
[GuidedBy("how-we-talk")]
public sealed class HowModel(OpenConversation open, Whereabouts where, ShapeConversation shape) : TalkPage(open, where)
{
    /// <summary>How many parts a situation may have.</summary>
    public static IReadOnlyList<string> Complexities { get; } = ["simple", "mixed", "involved"];

    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public string? Complexity { get; set; }

    [BindProperty]
    public bool PurposeTold { get; set; }

    [BindProperty]
    public bool CapacityInDoubt { get; set; }

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        (Channel, Complexity, PurposeTold, CapacityInDoubt) = (Talk.Talk.Channel, Talk.Talk.Complexity, Talk.Talk.PurposeTold, Talk.Talk.CapacityInDoubt);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(p => shape.DoAsync(Me, p, TalkId, Channel ?? "", Complexity ?? "", PurposeTold, CapacityInDoubt, stop), At(), "", stop);
}
