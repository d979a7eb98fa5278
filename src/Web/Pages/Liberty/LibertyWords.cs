using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Liberty;
using Threefold.Practice.Liberty;

namespace Threefold.Web.Pages.Liberty;

/// <summary>How what this room holds is said on screens.</summary>
public static class LibertyWords
{
    /// <summary>How a request stands, in words.</summary>
    public static string Stands(LibertyRequest request, DateOnly today) => request.State switch
    {
        LibertyState.Open => $"Nobody has decided yet. Decide by {LibertyRules.Day(request.DueBy)}.",
        LibertyState.Authorised => request.HoldsOn(today) ? $"Given until {LibertyRules.Day(request.Until)}." : $"Given until {LibertyRules.Day(request.Until)}. That day has passed.",
        LibertyState.Refused => $"Refused on {LibertyRules.Day(request.ClosedOn)}.",
        LibertyState.Withdrawn => $"Withdrawn on {LibertyRules.Day(request.ClosedOn)}.",
        _ => $"Given, and ended on {LibertyRules.Day(request.EndedOn)}.",
    };

    /// <summary>How long it has waited, in words; said when it is over the days that the law gives.</summary>
    public static string Waited(LibertyRequest request, DateOnly today)
    {
        var (days, law) = (request.DaysAt(today), LibertyReference.Of(request.Scheme).StandardDays);
        return days > law ? $"{Days(days)}: {Days(days - law)} over the law’s {law}" : Days(days);
    }

    /// <summary>How late one is, in words.</summary>
    public static string Late(LibertyRequest request, DateOnly today) => $"{Days(today.DayNumber - request.DueBy.DayNumber)} late";

    /// <summary>Care home or hospital.</summary>
    public static string Say(LibertyPlace place) => place == LibertyPlace.Hospital ? "Hospital" : "Care home";

    /// <summary>Why one was withdrawn.</summary>
    public static string Say(LibertyWithdrawal reason) => reason switch { LibertyWithdrawal.Moved => "They moved", LibertyWithdrawal.Died => "They died", _ => "It is not needed" };

    /// <summary>What the law asks, to choose from.</summary>
    public static IEnumerable<SelectListItem> Choices(IEnumerable<LibertyRequirement> some) => some.Select(r => new SelectListItem($"{r.Name}: {r.Says}", r.Key));

    static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
