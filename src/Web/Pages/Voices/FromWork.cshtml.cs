using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Shelves;
using Threefold.Casework.Voices;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Voices;

/// <summary>For anybody who works with people, managers among them: how the work is, in their own words, told where they let it be told.</summary>
[For(Purpose.Conversation)]
public sealed class FromWorkModel(SayFromWork say, TakeWordsBack takeBack, WordsFromWorkShelf shelf) : HousePage
{
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? SaidAs { get; set; }
    [BindProperty] public List<StoryPlace> Places { get; set; } = [];
    [BindProperty, Display(Name = "The last day")] public DateOnly? Until { get; set; }
    [BindProperty] public bool NamesNobody { get; set; }

    /// <summary>What this worker let be told.</summary>
    public IReadOnlyList<WordsFromWork> Mine { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Mine = await shelf.OfAsync(Me.Actor.Id, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        await GoAsync(await say.DoAsync(Me, new() { Words = Words ?? "", SaidAs = SaidAs ?? "", Places = Places, Until = Until }, NamesNobody, stop), stop);

    public async Task<IActionResult> OnPostBackAsync(Guid id, CancellationToken stop) => await GoAsync(await takeBack.DoAsync(Me, id, stop), stop);

    async Task<IActionResult> GoAsync(Verdict verdict, CancellationToken stop)
    {
        if (verdict.Allowed) return LocalRedirect("/in-my-words");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
