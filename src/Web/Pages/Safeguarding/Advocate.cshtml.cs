using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>The advocacy question, asked at each step of the law and open at every other time.</summary>
[For(Purpose.Conversation)]
[GuidedBy("advocacy")]
public sealed class AdvocateModel(OpenDecisions open, Drafts drafts, AskAboutAdvocacy ask) : DecisionPage(open, drafts)
{
    /// <summary>The talk it is asked in, where there is one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Talk { get; set; }

    /// <summary>The concern it is asked about, for whoever opens the record for safeguarding only.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Concern { get; set; }

    /// <summary>Where whoever came from a concern goes back to, and stays with it.</summary>
    public string FromConcern => Concern is { } concern ? $"?concern={concern}" : "";

    /// <inheritdoc/>
    protected override Purpose Why => Concern is null ? Purpose.Conversation : Purpose.Safeguarding;

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => ask.DoAsync(Me, Person, Concern ?? Talk, Asked, stop), made => Typed("Needed") == "yes" ? At($"/advocate/{made}{FromConcern}") : Concern is { } concern ? $"/concern/{concern}" : At("/decisions"), stop);

    AdvocacyAsAsked Asked => new()
    {
        Step = Concern is not null ? AdvocacyStep.Enquiry : Chosen<AdvocacyStep>("Step") ?? AdvocacyStep.Talk,
        Understanding = Ticked("Understanding"), Remembering = Ticked("Remembering"), Weighing = Ticked("Weighing"), Telling = Ticked("Telling"), Seen = Typed("Seen"),
        Helper = Typed("Helper"), HelperWilling = Ticked("HelperWilling"), HelperAble = Ticked("HelperAble"), PersonAgrees = Ticked("PersonAgrees"),
        HelperPaid = Ticked("HelperPaid"), HelperImplicated = Ticked("HelperImplicated"), LongStay = Ticked("LongStay"), Dispute = Ticked("Dispute"),
        Needed = Typed("Needed") switch { "yes" => true, "no" => false, _ => null }, Reason = Typed("Reason"),
    };
}
