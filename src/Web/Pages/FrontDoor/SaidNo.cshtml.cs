using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>They said no to an assessment. Two questions are asked before that “no” stands.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("saying-no")]
public sealed class SaidNoModel(ReadContact reader, TakeNoForAssessment take) : ContactPage(reader)
{
    [BindProperty] public bool? UnderstoodTheChoice { get; set; }
    [BindProperty] public bool? AbuseOrNeglect { get; set; }
    [BindProperty] public string? Words { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        await GoAsync(await take.DoAsync(Me, Contact, UnderstoodTheChoice, AbuseOrNeglect, Words ?? "", stop), Here, stop);
}
