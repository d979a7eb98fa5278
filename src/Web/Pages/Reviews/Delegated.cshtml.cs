using System.Globalization;
using Threefold.Casework.Door;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>For whoever answers for delegation: the register, what waits, and whether a second reader would have said the same.</summary>
[For(Purpose.Oversight)]
public sealed class DelegatedModel(DelegationBoard board) : HousePage
{
    /// <summary>The register and the figures.</summary>
    public DelegatedOf Of { get; private set; } = null!;

    /// <summary>The share of second readings that said the same, or nothing when there is none.</summary>
    public Estimate? Agree => Of.Read > 0 ? Wilson.Share(Of.Agree, Of.Read) : null;

    /// <summary>The finding as a sentence.</summary>
    public string Finding => Of.Read == 0 ? "Nobody has read a review a second time yet" : $"The second reader said the same in {Of.Agree} of {Of.Read}";

    /// <summary>A share in words.</summary>
    public string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken stop) => Of = await board.ReadAsync(Me, stop);
}
