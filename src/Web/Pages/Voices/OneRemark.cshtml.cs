using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Voices;
using Threefold.Practice.Access;
using Threefold.Practice.Voices;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Voices;

/// <summary>One complaint or compliment: what was said, who answers, by when, and what was answered.</summary>
[For(Purpose.Conversation)]
[GuidedBy("complaints")]
public sealed class OneRemarkModel(OpenVoices open, AcknowledgeComplaint acknowledge, AnswerRemark answer, SayNotSettled notSettled) : VoicePage(open)
{
    [FromRoute(Name = "remark")] public Guid RemarkId { get; set; }
    [BindProperty] public bool? AboutOwnWork { get; set; }
    [BindProperty] public string? Agreed { get; set; }
    [BindProperty, Display(Name = "The day of the answer")] public DateOnly? AnswerBy { get; set; }
    [BindProperty] public string? Answer { get; set; }
    [BindProperty] public string? Learned { get; set; }
    [BindProperty] public string? Words { get; set; }

    /// <summary>The complaint or compliment.</summary>
    public Remark Held => Seen.Remarks.FirstOrDefault(r => r.Id == RemarkId) ?? throw new NotThere(nameof(Remark));

    /// <summary>True for somebody who answers for a team.</summary>
    public bool AnswersHere => AccessRules.MayActFor(Me.Actor, Purpose.Oversight);

    public Task<IActionResult> OnPostAcknowledgeAsync(CancellationToken stop) =>
        DoAsync(() => acknowledge.DoAsync(Me, Person, RemarkId, AboutOwnWork, Agreed ?? "", AnswerBy, stop), _ => $"/remarks/{RemarkId}", stop);

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken stop) =>
        DoAsync(() => answer.DoAsync(Me, Person, RemarkId, AboutOwnWork, Answer ?? "", Learned ?? "", stop), _ => $"/remarks/{RemarkId}", stop);

    public Task<IActionResult> OnPostNotSettledAsync(CancellationToken stop) =>
        DoAsync(() => notSettled.DoAsync(Me, Person, RemarkId, Words ?? "", stop), _ => $"/remarks/{RemarkId}", stop);
}
