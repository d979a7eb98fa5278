using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>Somebody who was asked for advice reads the question and answers. Nothing else of the record is theirs to see.</summary>
[For(Purpose.Conversation)]
[GuidedBy("asking-a-colleague")]
public sealed class QuestionModel(AdviceDesk desk, AnswerQuestion give) : HousePage
{
    [FromRoute] public Guid Advice { get; set; }
    [BindProperty] public string? Words { get; set; }

    /// <summary>The question, and what was shared with it.</summary>
    public QuestionAsked Asked { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Asked = await desk.ReadAsync(Me, Advice, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await give.DoAsync(Me, Advice, Words ?? "", stop);
        if (verdict.Allowed) return LocalRedirect($"/advice/{Advice}");
        Asked = await desk.ReadAsync(Me with { Key = null }, Advice, stop);
        return this.Show(verdict);
    }
}
