using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>A request for an assessment waits: it is begun on the page that begins one, or their “no” stands in law.</summary>
[For(Purpose.Conversation)]
[GuidedBy("assessment", "saying-no")]
public sealed class AnswerModel(OpenQuality open, AnswerAssessmentRequest answer, SayTherapistBegan began) : QualityPage(open)
{
    [FromRoute(Name = "request")] public Guid RequestId { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Therapist { get; set; }
    [BindProperty] public bool? Understood { get; set; }
    [BindProperty] public bool? Abuse { get; set; }

    /// <summary>True once their “no” was kept and somebody may be hurting them.</summary>
    [BindProperty(SupportsGet = true)] public bool Worry { get; set; }

    /// <summary>The request.</summary>
    public AssessmentRequest Held => Seen.Now.Requests.FirstOrDefault(r => r.Id == RequestId) ?? throw new NotThere(nameof(AssessmentRequest));

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        _ = Held;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => answer.DoAsync(Me, Person, RequestId, Words ?? "", Understood, Abuse, new RuleAnswer(Read, Reason), stop), Abuse == true ? $"/assessment/{RequestId}?worry=true" : "", stop);

    public Task<IActionResult> OnPostTherapyAsync(CancellationToken stop) => DoAsync(() => began.DoAsync(Me, Person, RequestId, Therapist ?? "", stop), "", stop);
}
