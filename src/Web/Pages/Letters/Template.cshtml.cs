using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Letters;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Letters;

/// <summary>The words of one letter: written, checked and published by whoever answers for them.</summary>
[For(Purpose.PracticeModel)]
public sealed class TemplateModel(LetterWording wording, SaveLetterTemplate save, PublishLetterTemplate publish) : HousePage
{
    (string? Title, string? Body) typed;

    [FromRoute] public string Key { get; set; } = "";
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public bool Read { get; set; }

    /// <summary>The letter.</summary>
    public LetterTemplateInView View { get; private set; } = null!;

    /// <summary>What somebody else saved meanwhile.</summary>
    public SavedFirst? Clash { get; private set; }

    public string Title => typed.Title ?? View.Shown.Title;
    public string Body => typed.Body ?? View.Shown.Body;

    /// <summary>The revision that whoever writes has seen: the newest, or what their page was made from while what they typed was only refused.</summary>
    public int Revision => typed.Body is not null && Clash is null ? Seen : View.Draft?.Revision ?? 0;

    public IReadOnlyList<string> Needs => View.Used.Needs;
    public bool MayWrite => AccessRules.MayWriteModel(Me.Actor).Allowed;

    public async Task OnGetAsync(CancellationToken stop) => View = await wording.ReadAsync(Key, stop);

    public async Task<IActionResult> OnPostAsync(string? title, string? body, CancellationToken stop)
    {
        typed = (title ?? "", body ?? "");
        try
        {
            return await ShowAsync(await save.DoAsync(Me, Key, Seen, title ?? "", body ?? "", stop), stop);
        }
        catch (SavedFirst first)
        {
            Clash = first;
            return await ShowAsync(Verdict.No("Not saved yet: somebody else saved first. Both texts are here."), stop);
        }
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken stop) => await ShowAsync(await publish.DoAsync(Me, Key, Seen, new RuleAnswer(Read, null), stop), stop);

    async Task<IActionResult> ShowAsync(Verdict verdict, CancellationToken stop)
    {
        if (verdict.Allowed) return LocalRedirect($"/letters/templates/{Key}");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
