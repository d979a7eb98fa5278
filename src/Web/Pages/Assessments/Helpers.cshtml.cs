using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>People who help somebody and whose own needs are not met yet, so that a team can think of them next.</summary>
[For(Purpose.Conversation)]
public sealed class HelpersModel(HelperBoard board) : HousePage
{
    /// <summary>Them.</summary>
    public HelpersOf Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Board = await board.ReadAsync(Me with { Key = null }, stop);
}
