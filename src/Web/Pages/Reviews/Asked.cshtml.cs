using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>For somebody outside the council: the plans they were asked to look at with people, and nothing else.</summary>
[For(Purpose.DelegatedReview)]
public sealed class AskedModel(ReviewBoard board) : HousePage
{
    /// <summary>What they were asked to hold.</summary>
    public IReadOnlyList<ReviewCard> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Cards = await board.AskedAsync(Me, stop);
}
