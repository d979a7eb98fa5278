using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For anybody who works here: how they are, once in a round, in under a minute and with no name.</summary>
[ForAnyWorker]
public sealed class MyPulseModel(AnswerPulse answer, PulseShelf shelf, TimeProvider clock) : HousePage
{
    /// <summary>The scores to choose from.</summary>
    public IReadOnlyList<(string Score, string Words)> Scale { get; } = [("1", "1 not at all"), ("2", "2"), ("3", "3 in between"), ("4", "4"), ("5", "5 very much")];

    /// <summary>The round that today lies in.</summary>
    public PulseRound Round => PulseReference.Round(Days.Of(clock.GetUtcNow().UtcDateTime));

    /// <summary>True when they have answered in it.</summary>
    public bool Answered { get; private set; }

    /// <summary>What was chosen.</summary>
    public string Typed(string name) => Request.HasFormContentType ? Request.Form[name].ToString() : "";

    public async Task OnGetAsync(CancellationToken stop) => Answered = await shelf.HasAnsweredAsync(Me.Actor.Id, Round.First, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        IReadOnlyList<int?> scores = [.. PulseReference.Items.Select(i => int.TryParse(Typed($"Score-{i.Key}"), NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : (int?)null)];
        var verdict = await answer.DoAsync(Me.Actor, scores, stop);
        if (verdict.Allowed) return LocalRedirect("/pulse");
        await OnGetAsync(stop);
        return Answered ? LocalRedirect("/pulse") : this.Show(verdict);
    }
}
