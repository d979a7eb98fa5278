using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>What could help: a worker and a person look in six places together, add what they think of and say what became of it.</summary>
[For(Purpose.Conversation)]
[GuidedBy("solution-ring")]
public sealed class SolutionsModel(OpenConversation open, Whereabouts where, ProposeOption propose, SettleOption settle) : TalkPage(open, where)
{
    /// <summary>The option whose ending is told; <see langword="null"/> to add another.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Settle { get; set; }

    [BindProperty]
    public string? Segment { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? ProposedBy { get; set; }

    [BindProperty]
    public OptionStatus? Status { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The option whose ending is told.</summary>
    public SolutionOption? Settling => Settle is null ? null : Talk.Situation.Options.FirstOrDefault(o => o.Id == Settle) ?? throw new NotThere(nameof(SolutionOption));

    /// <summary>Somebody else told its ending meanwhile.</summary>
    public bool SavedMeanwhile { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            return await DoAsync(
                p => Settle is { } option
                    ? settle.DoAsync(Me, p, option, Status, Because ?? "", Seen, stop)
                    : propose.DoAsync(Me, p, TalkId, Segment ?? "", What ?? "", ProposedBy ?? "", Status, Because ?? "", null, stop),
                At("/solutions"), "", stop);
        }
        catch (SavedFirst clash)
        {
            (SavedMeanwhile, Seen) = (true, clash.Version);
            ModelState.Remove(nameof(Seen));
            Response.StatusCode = StatusCodes.Status409Conflict;
            await LoadAsync(stop);
            return Page();
        }
    }
}
