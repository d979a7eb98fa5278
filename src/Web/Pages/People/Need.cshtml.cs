using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>What helps somebody to talk, read and take part: asked, put in place, shared, checked.</summary>
[For(Purpose.Conversation)]
[GuidedBy("communication")]
public sealed class NeedModel(
    OpenAbout open, AskCommunicationNeeds ask, NoteCommunicationNeed note, RewordCommunicationNeed reword, MakeAdjustment make, ShareCommunicationNeed share, CheckAdjustment check) : PersonPage(open)
{
    [FromRoute]
    public Guid? Id { get; set; }

    /// <summary>The need that is worked on; <see langword="null"/> when one is added.</summary>
    public CommunicationNeed? Held => Id is null ? null : About.Needs.FirstOrDefault(n => n.Id == Id) ?? throw new NotThere(nameof(CommunicationNeed));

    /// <inheritdoc/>
    protected override string Mergeable => "Words";

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (id, words) = (Id ?? Guid.Empty, Typed("Words"));
        return DoAsync(
            () => Typed("Do") switch
            {
                "nothing" => ask.DoAsync(Me, Person, needsNothing: true, stop),
                "made" => make.DoAsync(Me, Person, id, Typed("How"), stop),
                "shared" => share.DoAsync(Me, Person, id, Typed("With"), stop),
                "checked" => check.DoAsync(Me, Person, id, Chosen("Outcome", CheckAnswer.NotYet), Typed("Said"), stop),
                _ when Id is null => note.DoAsync(Me, Person, Chosen("Kind", NeedKind.Adjustment), words, Typed("How"), stop),
                _ => reword.DoAsync(Me, Person, id, Expecting, words, stop),
            },
            "/about#needs", words, stop);
    }
}
