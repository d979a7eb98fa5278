using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a director who must answer for money: what a year was asked to save, what packages cost, and what people, carers and workers say of it, on one page and never apart.</summary>
[For(Purpose.Insight)]
public sealed class ValueModel(PackageCounts packages, MeasureBook book, FigureShelf shelf, Besides besides, TimeProvider clock) : HousePage
{
    /// <summary>The weeks of a year, for what a weekly change comes to.</summary>
    public const int Weeks = 52;

    static readonly string[] Gives = [Measures.PersonOutcome, Measures.FirstTalkResolves, Measures.ShortTermOutcome, Measures.RepeatContact, Measures.StartersCost, Measures.WorkerPulse];

    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    public IEnumerable<int> Years => Enumerable.Range(FigureDecisionWords.YearOf(Today) - 4, 5).Reverse();
    public DateOnly First => new(Year!.Value, 4, 1);
    public DateOnly Last => First.AddYears(1).AddDays(-1) is var end && end < Today ? end : Today;
    public IReadOnlyList<FigureDecision> Asked { get; private set; } = [];
    public PackageReport Report { get; private set; } = null!;
    public IReadOnlyList<MeasureAnswer> Gave { get; private set; } = [];
    public BesideIt Beside { get; private set; } = null!;
    public long AskedPence => Asked.Sum(d => d.Pence);
    public long WeeklyPence => Report.Causes.Where(c => c.Cause != ChangeCause.OneOff).Sum(c => c.WeeklyPence);
    public bool MayDecide => AccessRules.MayActFor(Me.Actor, Purpose.PracticeModel);
    bool HoldsBack => !AccessRules.MayActFor(Me.Actor, Purpose.Oversight);
    DateOnly Today => Days.Of(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether sums may be shown: not to those from whom small numbers are held back, where one of them rests on few.</summary>
    public bool MayShow => Report.People + Report.Causes.Count > 0 && new[] { Report.People, Report.Began, Report.Ended }.Concat(Report.Causes.Select(c => c.Count)).All(n => n == 0 || MaySee(n));

    /// <summary>What was asked and what changed, with no claim that one made the other.</summary>
    public string Headline => $"{(Asked.Count == 0 ? "No saving was asked" : $"{Pence.Pounds(AskedPence)} was asked")}; {(!MayShow ? "too few packages to say what changed" : WeeklyPence == 0 ? "packages cost as much as before" : $"packages cost {Pence.Pounds(Math.Abs(WeeklyPence))} a week {(WeeklyPence < 0 ? "less" : "more")}")}";

    public bool MaySee(int n) => !HoldsBack || n is 0 or >= IndexModel.Few;

    /// <summary>A count as this reader may see it.</summary>
    public string Say(int count) => HoldsBack && count is > 0 and < IndexModel.Few ? "1 to 7" : count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Year = Math.Clamp(Year ?? FigureDecisionWords.YearOf(Today), FigureDecisionWords.YearOf(Today) - 40, FigureDecisionWords.YearOf(Today));
        Asked = [.. (await shelf.OfAsync(Measures.PackageGrowth, stop)).Where(d => d.Kind == FigureDecisionKind.SavingAskedFor && d.From == First)];
        Report = await packages.ReadAsync(Me, First, Last, stop);
        Gave = await book.ReadAsync(Me, First, Last, null, Gives, alone: false, stop: stop);
        Beside = await besides.ReadAsync(Me, First, Last, null, Say, stop);
    }
}
