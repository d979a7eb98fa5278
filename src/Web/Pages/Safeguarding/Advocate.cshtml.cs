using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>The advocacy question, asked at each step of the law and open at every other time.</summary>
[For(Purpose.Conversation)]
public sealed class AdvocateModel(OpenDecisions open, Drafts drafts, AskAboutAdvocacy ask) : DecisionPage(open, drafts)
{
    /// <summary>The talk it is asked in, where there is one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Talk { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => ask.DoAsync(Me, Person, Talk, Asked, stop), made => At(Typed("Needed") == "yes" ? $"/advocate/{made}" : "/decisions"), stop);

    AdvocacyAsAsked Asked => new()
    {
        Step = Chosen<AdvocacyStep>("Step") ?? AdvocacyStep.Talk,
        Understanding = Ticked("Understanding"), Remembering = Ticked("Remembering"), Weighing = Ticked("Weighing"), Telling = Ticked("Telling"), Seen = Typed("Seen"),
        Helper = Typed("Helper"), HelperWilling = Ticked("HelperWilling"), HelperAble = Ticked("HelperAble"), PersonAgrees = Ticked("PersonAgrees"),
        HelperPaid = Ticked("HelperPaid"), HelperImplicated = Ticked("HelperImplicated"), LongStay = Ticked("LongStay"), Dispute = Ticked("Dispute"),
        Needed = Typed("Needed") switch { "yes" => true, "no" => false, _ => null }, Reason = Typed("Reason"),
    };
}
