using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>Somebody under 18 helps: children's services are told.</summary>
[For(Purpose.Conversation)]
[GuidedBy("young-carers")]
public sealed class YoungModel(OpenAssessments open, NoticeYoungCarer notice) : PersonAssessmentsPage(open)
{
    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(
        () => Typed("Age").Length > 0 && Age is null ? Task.FromResult(Verdict.No("Write their age in years, or leave it empty.", "Age")) : notice.DoAsync(Me, Person, Typed("Name"), Age, Typed("Does"), stop),
        _ => At("/assessments#young"), stop);

    int? Age => int.TryParse(Typed("Age"), NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : null;
}
