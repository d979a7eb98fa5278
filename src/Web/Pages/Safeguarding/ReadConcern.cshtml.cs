using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>The safeguarding desk reads a concern and says what happens now.</summary>
[For(Purpose.Safeguarding)]
[GuidedBy("enquiry")]
public sealed class ReadConcernModel(ReadConcern reader, AnswerConcern answer, EndEnquiry end) : HousePage
{
    [BindProperty(SupportsGet = true)] public Guid Concern { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public bool? Enquiry { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Found { get; set; }

    /// <summary>The concern and whom it is about.</summary>
    public ConcernView View { get; private set; } = null!;

    /// <summary>True while the concern waits to be read.</summary>
    public bool Waits => View.Concern.AnsweredAt is null;

    /// <summary>True while an enquiry goes on.</summary>
    public bool Enquires => View.Concern is { EnquiryAskedAt: not null, EnquiryEndedAt: null };

    /// <summary>What was typed and refused where its form is not there any more, because a colleague was first; else empty.</summary>
    public string NotKept => Words is { Length: > 0 } words && !Waits ? words : Found is { Length: > 0 } found && !Enquires ? found : "";

    /// <summary>Where the advocacy question is asked for an enquiry.</summary>
    public string AboutAdvocate => $"/people/{View.Who.Id}/advocate{(View.Advocacy is { Needed: true } asked ? $"/{asked.Id}" : "")}?concern={Concern}";

    public async Task OnGetAsync(CancellationToken stop)
    {
        View = await reader.DoAsync(Me, Concern, stop);
        ViewData["Person"] = View.Who.Id;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = await answer.DoAsync(Me, View.Who.Id, Concern, Words ?? "", Enquiry, new RuleAnswer(Reason: Reason), stop);
        return verdict.Allowed ? Redirect("/desk") : this.Show(verdict, nameof(Words), new Dictionary<string, string>(StringComparer.Ordinal) { ["Answer the advocacy question"] = AboutAdvocate });
    }

    public async Task<IActionResult> OnPostEnquiryAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = await end.DoAsync(Me, View.Who.Id, Concern, Found ?? "", stop);
        return verdict.Allowed ? Redirect("/desk") : this.Show(verdict, nameof(Found));
    }
}
