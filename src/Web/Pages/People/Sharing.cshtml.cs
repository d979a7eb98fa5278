using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>What may be shared, with whom: agreed or not, or shared all the same for a reason.</summary>
[For(Purpose.Conversation)]
[GuidedBy("sharing")]
public sealed class SharingModel(OpenAbout open, AgreeSharing agree, EndSharing end) : PersonPage(open)
{
    [FromRoute]
    public Guid? Id { get; set; }

    [BindProperty, Display(Name = "The end date")]
    public DateOnly? Until { get; set; }

    /// <summary>The agreement that is looked at; <see langword="null"/> when one is made.</summary>
    public SharingAgreement? Held => Id is null ? null : About.Sharing.FirstOrDefault(s => s.Id == Id) ?? throw new NotThere(nameof(SharingAgreement));

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Id is { } id) return DoAsync(() => end.DoAsync(Me, Person, id, Typed("Why"), stop), "/about#sharing", "", stop);
        var sharing = new SharingAsTold
        {
            What = Typed("What").Trim(), WithWhom = Typed("WithWhom").Trim(), For = Typed("For").Trim(), Answer = Chosen("Answer", SharingAnswer.Objected),
            Reason = Typed("Why").Trim(), Told = Typed("Told").Trim(), Until = Until,
        };
        return DoAsync(async () => Typed("Answer").Length == 0
            ? Practice.Ground.Verdict.No("Choose what they said.", "Answer")
            : await agree.DoAsync(Me, Person, sharing, stop), "/about#sharing", "", stop);
    }
}
