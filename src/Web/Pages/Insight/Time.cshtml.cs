using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a manager who asks whether there is more time with people and less for papers: what talks take, how much is asked in them, and what workers say of their hours.</summary>
[For(Purpose.Insight)]
public sealed class TimeModel(TalkTimes times, MeasureBook book, TeamShelf teams, ModelShelf models, Besides besides, TimeProvider clock) : InsightPage(clock)
{
    /// <summary>In a team of fewer, the time would be one worker's.</summary>
    public const int FewestWorkers = 3;

    /// <summary>Fewer talks than this are not shown to anybody.</summary>
    public const int Fewest = IndexModel.Few;

    static readonly string[] ReadWith = [Measures.PractitionerTime, Measures.ToldAgain, Measures.WorkerPulse, Measures.PersonOutcome];

    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public TalkTimesRead Now { get; private set; } = null!;
    public TalkTimesRead Before { get; private set; } = null!;
    public IReadOnlyList<MeasureAnswer> Partners { get; private set; } = [];
    public BesideIt Beside { get; private set; } = null!;
    public string Place => Teams.FirstOrDefault(t => t.Id == Team)?.Name ?? "All teams";
    public double Pause => CapacityNumbers.Now.PauseMinutes;

    /// <summary>The first day on which talks are timed: no more than the last twelve months of the days asked for.</summary>
    public DateOnly Since => To!.Value.AddDays(-364) is var year && year > From ? year : From!.Value;
    public bool TooFewWorkers => Now.Workers < FewestWorkers;

    /// <summary>Kinds of talk that enough talks were timed of, beside the days before.</summary>
    public IReadOnlyList<(TalkTime Now, TalkTime? Before)> Rows => [.. Now.Kinds.Where(k => k.Minutes is { } m && m.N >= Fewest).Select(k => (k, Before.Of(k.Kind)))];

    /// <summary>Questions in each team’s finished talks, beside how many its model says are enough. A team of few workers is left out, and so are few talks.</summary>
    public IReadOnlyList<(string Team, string Model, Estimate Middle, QuestionBudget Budget)> Asked { get; private set; } = [];

    public double TogetherHours => Now.Kinds.Sum(k => k.Together) / 60;
    public double PaidHours => Now.Workers * CapacityNumbers.Now.HoursAWeek * (1 - CapacityNumbers.Now.Leave) * (To!.Value.DayNumber - Since.DayNumber + 1) / 7;
    public double DirectShare => PaidHours > 0 ? TogetherHours / PaidHours : 0;
    public string Headline => TooFewWorkers || Rows.Count == 0 ? "Time with people" : $"{Say(Rows[0].Now.Kind)}: about {Minutes(Rows[0].Now.Middle!.Value.Value)} minutes at the record";

    public override IReadOnlyList<Chart> Charts => TooFewWorkers || Rows.Count == 0 ? [] :
        [BarDrawing.Of("time", Headline, $"Mean minutes at the record in a talk, {Place}, {FigureWords.Day(Since)} to {FigureWords.Day(To!.Value)}",
            [.. Rows.Select(r => new Bar(Say(r.Now.Kind), r.Now.Minutes!.Value.Value, Minutes(r.Now.Minutes.Value.Value), Say(r.Now.Minutes.Value.N), r.Now.Minutes.Value.Low, r.Now.Minutes.Value.High))], "Minutes")];

    /// <summary>A kind of talk, in words.</summary>
    public static string Say(StageKind kind) => kind switch { StageKind.Connect => "First talk", StageKind.Steady => "Getting steady", StageKind.Build => "Building a good life", _ => "Another kind of talk" };

    /// <summary>How many questions a model says are enough: “4 to 12”, the most by complexity where that differs.</summary>
    public static string Say(QuestionBudget budget) => $"{budget.Least} to {budget.MostBy.Values.Append(budget.Most).Max()}";

    public static string Minutes(double minutes) => Math.Max(0, minutes).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
    public static string Hours(double hours) => hours.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    protected override async Task ReadAsync(CancellationToken stop)
    {
        Teams = await teams.TeamsAsync(stop);
        var days = To!.Value.DayNumber - Since.DayNumber + 1;
        Now = await times.ReadAsync(Me, Since, To.Value, Team, stop);
        Before = await times.ReadAsync(Me, Since.AddDays(-days), Since.AddDays(-1), Team, stop);
        Partners = await book.ReadAsync(Me, From!.Value, To.Value, Team, ReadWith, stop: stop);
        var workers = (await teams.WorkersAsync(stop)).ToLookup(w => w.Team);
        Asked = [.. from a in Now.AskedBy
                    where a.Middle.N >= Fewest && workers[a.Team].Count() >= FewestWorkers && models.Find(a.Model) is not null
                    select (Teams.FirstOrDefault(t => t.Id == a.Team)?.Name ?? "A team that is gone", models.Named(a.Model), a.Middle, models.Find(a.Model)!.Settings.Budget) into row
                    orderby row.Item1, row.Item2
                    select row];
        Beside = await besides.ReadAsync(Me, From.Value, To.Value, Team, Say, stop);
    }
}
