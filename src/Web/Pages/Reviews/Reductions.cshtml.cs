using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>Where there is less support than before: who is to be asked how it is, what they said, and what was given back.</summary>
[For(Purpose.Conversation)]
public sealed class ReductionsModel(ReductionBook book, TimeProvider clock) : HousePage
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }

    /// <summary>What became less.</summary>
    public ReductionsOf Of { get; private set; } = null!;

    /// <summary>The finding as a sentence.</summary>
    public string Finding => Of.Decided == 0 ? "Nobody has less support in these days" : $"{(Of.Decided == 1 ? "1 time" : $"{Of.Decided} times")} there was less; {Of.Reversed} given back";

    public async Task OnGetAsync(CancellationToken stop)
    {
        var today = Days.Of(clock.GetUtcNow().UtcDateTime);
        (From, To) = (From ?? today.AddYears(-1), To ?? today.AddDays(90));
        Of = await book.ReadAsync(Me, From.Value, To.Value, stop);
    }
}
