using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>All help to recover that our team works on: how long it goes on, and whose ends next.</summary>
[For(Purpose.Conversation)]
public sealed class RecoveringModel(RecoveryBoard board) : HousePage
{
    /// <summary>The help.</summary>
    public RecoveriesOf Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Board = await board.ReadAsync(Me with { Key = null }, stop);
}
