using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>One outcome at a time, saved by itself: what they can do as if nobody helped, then the help there is now.</summary>
[For(Purpose.Conversation)]
[GuidedBy("outcomes")]
public sealed class OutcomeModel(ReadAssessment read, Whereabouts where, AnswerOutcome answer, NoteHelpNow note) : AssessmentPage(read, where)
{
    /// <summary>The outcome's key.</summary>
    [FromRoute(Name = "outcome")]
    public string Key { get; set; } = "";

    /// <summary>Which form was sent.</summary>
    public string Handler => Request.Query["handler"].ToString();

    /// <summary>The outcome.</summary>
    public LawOutcome Asked { get; private set; } = null!;

    /// <summary>What was found.</summary>
    public OutcomeAnswer? Answer => View.AnswerTo(Key);

    /// <summary>What was found last time.</summary>
    public OutcomeAnswer? Last => View.LastTo(Key);

    /// <summary>The next one nobody asked about.</summary>
    public LawOutcome? Next => EligibilityRules.NotAsked(View.Law, Held.Of, View.Answers.Select(FoundOutcome.Of)).FirstOrDefault(o => o.Key != Key);

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken stop) =>
        DoAsync(p => answer.DoAsync(Me, p, AssessmentId, Key, Told, Seen, stop), At($"/outcomes/{Key}"), "Evidence", stop);

    public Task<IActionResult> OnPostHelpAsync(CancellationToken stop) =>
        DoAsync(p => note.DoAsync(Me, p, AssessmentId, Key, new HelpAsNow { Help = Typed("Help"), By = Typed("By"), MeetsAll = Ticked("MeetsAll") }, stop), At($"/outcomes/{Key}#now"), "Help", stop);

    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        Asked = View.Law.Find(Held.Of, Key) ?? throw new NotThere("Outcome");
    }

    OutcomeAsTold Told => new()
    {
        Finding = Chosen<OutcomeFinding>("Finding") ?? OutcomeFinding.NotAsked, Limb = Chosen<UnableLimb>("Limb") ?? UnableLimb.None,
        Evidence = Typed("Evidence"), From = Chosen<EvidenceFrom>("From"), View = Typed("View"),
    };
}
