using Microsoft.AspNetCore.Mvc.RazorPages;
using Threefold.Casework.Money;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community.Advice;

/// <summary>Advice in plain words, for anybody: somebody who is worried, late at night, on a telephone (Care Act 2014, s 4).</summary>
[ForEveryone]
public sealed class AdviceModel : PageModel;

/// <summary>What the law says one may ask for.</summary>
[ForEveryone]
public sealed class RightsModel : PageModel;

/// <summary>What happens from the first call on.</summary>
[ForEveryone]
public sealed class HowCareWorksModel : PageModel;

/// <summary>For somebody who looks after somebody.</summary>
[ForEveryone]
public sealed class CarersModel : PageModel;

/// <summary>Things that make the day easier, to try before asking anybody.</summary>
[ForEveryone]
public sealed class EquipmentModel : PageModel;

/// <summary>For somebody who is afraid, for themselves or somebody else.</summary>
[ForEveryone]
public sealed class WorriedModel : PageModel;

/// <summary>What support may cost. Its figures are those the programme reckons with.</summary>
[ForEveryone]
public sealed class MoneyModel(TimeProvider clock) : PageModel
{
    /// <summary>The figures that hold today, or nothing.</summary>
    public ChargingRates? Rates => ChargingTable.On(Days.Of(clock.GetUtcNow().UtcDateTime));

    /// <summary>A sum in whole pounds.</summary>
    public static string Pounds(int pence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"£{pence / 100m:#,##0.##}");
}
