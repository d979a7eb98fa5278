using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>The safeguarding desk reads a concern and says what happens now.</summary>
[For(Purpose.Safeguarding)]
public sealed class ReadConcernModel(ReadConcern reader, AnswerConcern answer, EndEnquiry end) : HousePage
{
    [BindProperty(SupportsGet = true)] public Guid Concern { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public bool? Enquiry { get; set; }

    /// <summary>The concern and whom it is about.</summary>
    public ConcernView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        View = await reader.DoAsync(Me, Concern, stop);
        ViewData["Person"] = View.Who.Id;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = await answer.DoAsync(Me, View.Who.Id, Concern, Words ?? "", Enquiry, stop);
        return verdict.Allowed ? Redirect("/desk") : this.Show(verdict, nameof(Words));
    }

    public async Task<IActionResult> OnPostEnquiryAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = await end.DoAsync(Me, View.Who.Id, Concern, Words ?? "", stop);
        return verdict.Allowed ? Redirect("/desk") : this.Show(verdict, nameof(Words));
    }
}
