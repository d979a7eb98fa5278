using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Something somebody said: what matters, what helps, what upsets, a belief or custom. Added, changed, or still true.</summary>
[For(Purpose.Conversation)]
[GuidedBy("telling-twice")]
public sealed class SaysModel(OpenAbout open, NoteSaying note, ChangeSaying change, ConfirmSaying confirm) : PersonPage(open)
{
    [FromRoute]
    public Guid? Id { get; set; }

    /// <summary>What is held; <see langword="null"/> when something is added.</summary>
    public Saying? Held => Id is null ? null : About.Sayings.FirstOrDefault(s => s.Id == Id) ?? throw new NotThere(nameof(Saying));

    /// <summary>The kind that a link asked for.</summary>
    public SayingKind Kind => Chosen("Kind", Held?.Kind ?? (Enum.TryParse<SayingKind>(Request.Query["kind"], ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : SayingKind.Matters));

    /// <inheritdoc/>
    protected override string Mergeable => "Words";

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var words = Typed("Words");
        return DoAsync(
            () => (Typed("Do"), Id) switch
            {
                ("still" or "over", { } id) => confirm.DoAsync(Me, Person, id, Typed("Do") == "still", stop),
                (_, { } id) => change.DoAsync(Me, Person, id, Expecting, words, Typed("SaidBy"), stop),
                _ => note.DoAsync(Me, Person, Kind, words, Typed("SaidBy"), stop),
            },
            "", words, stop);
    }
}
