using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>A strength: named, put in other words, still there or not.</summary>
[For(Purpose.Conversation)]
[GuidedBy("strengths")]
public sealed class StrengthsModel(OpenAbout open, NameStrength name, RewordStrength reword, ConfirmStrength confirm) : PersonPage(open)
{
    [FromRoute]
    public Guid? Id { get; set; }

    /// <summary>What is held; <see langword="null"/> when a strength is added.</summary>
    public Strength? Held => Id is null ? null : About.Strengths.FirstOrDefault(s => s.Id == Id) ?? throw new NotThere(nameof(Strength));

    /// <inheritdoc/>
    protected override string Mergeable => "Words";

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var words = Typed("Words");
        return DoAsync(
            () => (Typed("Do"), Id) switch
            {
                ("still" or "over", { } id) => confirm.DoAsync(Me, Person, id, Typed("Do") == "still", Typed("Why"), stop),
                (_, { } id) => reword.DoAsync(Me, Person, id, Expecting, words, Typed("SaidBy"), stop),
                _ => name.DoAsync(Me, Person, Chosen<StrengthPlace>("Place"), words, Typed("SaidBy"), stop),
            },
            "", words, stop);
    }
}
