using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>The written record, plain, to print and to give. That it was opened to print is written down.</summary>
[For(Purpose.Conversation)]
[GuidedBy("assessment")]
public sealed class RecordModel(ReadAssessment read, Whereabouts where, GiveAssessmentRecord give) : AssessmentPage(read, where)
{
    readonly ReadAssessment read = read;

    /// <summary>The other's, where both agreed that theirs are written as one.</summary>
    public AssessmentInView? Other { get; private set; }

    /// <summary>Who opened it.</summary>
    public string By => Me.Actor.Name;

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(p => give.DoAsync(Me, p, AssessmentId, Typed("To"), stop), At("/record"), "To", stop);

    protected override async Task LoadAsync(CancellationToken stop) => (View, Other) = await read.RecordAsync(Me with { Key = null }, AssessmentId, stop);
}
