using Microsoft.AspNetCore.Mvc.RazorPages;
using Threefold.Casework.Crisis;
using Threefold.Casework.Money;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community.Advice;

/// <summary>Advice in plain words, for anybody: somebody who is worried, late at night, on a telephone (Care Act 2014, s 4).</summary>
[ForEveryone]
public sealed class AdviceModel : PageModel;

/// <summary>A page that says what the law keeps free, with the figures that hold today.</summary>
public abstract class FreeByLawModel(TimeProvider clock) : PageModel
{
    /// <summary>Today, in London.</summary>
    protected DateOnly Today => Days.Of(clock.GetUtcNow().UtcDateTime);

    /// <summary>How long help to recover is free, and up to what equipment is.</summary>
    public FreeSupport Free => FreeSupportTable.On(Today);

    /// <summary>A sum, without pence where there are none.</summary>
    public static string Pounds(int pence) => Pence.Pounds(pence).Replace(".00", "", StringComparison.Ordinal);
}

/// <summary>What the law says one may ask for.</summary>
[ForEveryone]
public sealed class RightsModel : PageModel;

/// <summary>What happens from the first call on.</summary>
[ForEveryone]
public sealed class HowCareWorksModel(TimeProvider clock) : FreeByLawModel(clock);

/// <summary>For somebody who looks after somebody.</summary>
[ForEveryone]
public sealed class CarersModel : PageModel;

/// <summary>Things that make the day easier, to try before asking anybody.</summary>
[ForEveryone]
public sealed class EquipmentModel(TimeProvider clock) : FreeByLawModel(clock);

/// <summary>For somebody who is afraid, for themselves or somebody else.</summary>
[ForEveryone]
public sealed class WorriedModel : PageModel;

/// <summary>What support may cost. Its figures are those the programme reckons with.</summary>
[ForEveryone]
public sealed class MoneyModel(TimeProvider clock) : FreeByLawModel(clock)
{
    /// <summary>The figures that hold today, or nothing.</summary>
    public ChargingRates? Rates => ChargingTable.On(Today);
}
