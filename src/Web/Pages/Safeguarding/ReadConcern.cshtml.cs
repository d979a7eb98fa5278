using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>The safeguarding desk reads a concern and says what happens now.</summary>
[For(Purpose.Safeguarding)]
[GuidedBy("enquiry")]
public sealed class ReadConcernModel(ReadConcern reader, AnswerConcern answer, EndEnquiry end, Drafts drafts) : HousePage
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

    /// <summary>What the words are kept under while they are typed.</summary>
    public string DraftOf => ReadConcern.DraftOf(Concern);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var typed = await drafts.ListAsync(Me, DraftOf, stop);
        (Words, Found, Reason) = (typed.GetValueOrDefault(nameof(Words))?.Text, typed.GetValueOrDefault(nameof(Found))?.Text, typed.GetValueOrDefault(nameof(Reason))?.Text);
        Enquiry = bool.TryParse(typed.GetValueOrDefault(nameof(Enquiry))?.Text, out var chosen) ? chosen : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var verdict = await answer.DoAsync(Me, View.Who.Id, Concern, Words ?? "", Enquiry, new RuleAnswer(Reason: Reason), stop);
        if (!verdict.Allowed && Waits) await KeepAsync(stop);
        return verdict.Allowed ? Redirect("/desk") : this.Show(verdict, nameof(Words), new Dictionary<string, string>(StringComparer.Ordinal) { ["Answer the advocacy question"] = AboutAdvocate });
    }

    public async Task<IActionResult> OnPostEnquiryAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var verdict = await end.DoAsync(Me, View.Who.Id, Concern, Found ?? "", stop);
        return verdict.Allowed ? Redirect("/desk") : this.Show(verdict, nameof(Found));
    }

    async Task LoadAsync(CancellationToken stop)
    {
        View = await reader.DoAsync(Me, Concern, stop);
        ViewData["Person"] = View.Who.Id;
    }

    /// <summary>What was refused is kept, so that it is here again after the advocacy question was answered, also without script.</summary>
    async Task KeepAsync(CancellationToken stop)
    {
        foreach (var (field, text) in new[] { (nameof(Words), Words), (nameof(Enquiry), Enquiry?.ToString().ToLowerInvariant()), (nameof(Reason), Reason) })
            if (text is { Length: > 0 and <= Drafts.Longest } && !text.Contains('\0', StringComparison.Ordinal)) await drafts.SaveAsync(Me, DraftOf, field, text, 0, View.Who.Id, stop);
    }
}
