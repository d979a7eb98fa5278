using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>What became of something from one version to the next.</summary>
public enum Change
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>One difference between two versions of a model.</summary>
/// <param name="Change">Added, changed or removed.</param>
/// <param name="Part">What it is: <c>stage</c>, <c>step</c>, <c>prompt</c>, <c>rule</c>, <c>cadence</c>, <c>crisis</c>, <c>principle</c>, <c>word</c>, <c>setting</c> or <c>model</c>.</param>
/// <param name="Key">Its key: <c>N-b</c>.</param>
/// <param name="About">Which of its lines: <c>weight</c>; empty where the whole of it came or went.</param>
/// <param name="Was">What the earlier version said, or empty.</param>
/// <param name="Is">What the later one says, or empty.</param>
public sealed record Difference(Change Change, string Part, string Key, string About, string Was, string Is);

/// <summary>Lays two versions of a model beside each other, line by line, in words.</summary>
[Source("Practice models 1.5")]
public static class Comparing
{
    /// <summary>The parts of a model, in the order in which they are compared.</summary>
    public static readonly IReadOnlyList<string> Parts = ["stage", "step", "prompt", "rule", "cadence", "crisis", "principle", "word", "setting", "model"];

    /// <summary>Every difference, part by part.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later one.</param>
    public static IReadOnlyList<Difference> Of(PracticeModel before, PracticeModel after)
    {
        var (was, now) = (Sheet(before), Sheet(after));
        return [.. was.Keys.Union(now.Keys).OrderBy(k => Parts.ToList().IndexOf(k.Part)).SelectMany(k => Of(k, was.GetValueOrDefault(k), now.GetValueOrDefault(k)))];
    }

    static IEnumerable<Difference> Of((string Part, string Key) at, IReadOnlyList<(string About, string Says)>? was, IReadOnlyList<(string About, string Says)>? now)
    {
        if (was is null) return [new(Change.Added, at.Part, at.Key, "", "", now![0].Says)];
        if (now is null) return [new(Change.Removed, at.Part, at.Key, "", was[0].Says, "")];
        return was.Zip(now).Where(line => line.First.Says != line.Second.Says).Select(line => new Difference(Change.Changed, at.Part, at.Key, line.First.About, line.First.Says, line.Second.Says));
    }

    /// <summary>Everything a model says, each line with what it is about; the first line is what the thing is known by.</summary>
    static Dictionary<(string Part, string Key), IReadOnlyList<(string About, string Says)>> Sheet(PracticeModel m)
    {
        var sheet = new Dictionary<(string Part, string Key), IReadOnlyList<(string About, string Says)>>();
        void Add(string part, string key, params (string About, string Says)[] lines) => sheet[(part, key)] = lines;
        foreach (var s in m.Stages)
        {
            Add("stage", s.Key, ("label", s.Label), ("kind", s.Kind.ToString()), ("order", s.Order is { } order ? Say(order) : "none"), ("purpose", s.Purpose), ("purpose for the person", s.PurposeForPerson),
                ("entry", Say(s.Entry)), ("exit", Say(s.Exit)), ("prompts", Say(s.Prompts)), ("outcomes", Say(s.Outcomes)), ("cadence", s.Cadence), ("channels", Say(s.Channels)),
                ("continuity", s.Continuity), ("approval", s.Approval), ("sections of the law", Say(s.Hooks)), ("repeatable", Say(s.Repeatable)), ("from any stage", Say(s.EnterableFromAny)), ("statutory", Say(s.Statutory)));
        }

        foreach (var t in m.Transitions) Add("step", $"{t.From} to {t.To}", ("says", t.Says), ("worker", t.Worker), ("counts as a hand-over", Say(t.CountsAsHandOver)));
        foreach (var move in m.Moves) Add("step", $"open work in {move.Was}", ("goes on in", move.Is));
        foreach (var p in m.Prompts)
        {
            Add("prompt", p.Key, ("asks", p.Asks), ("why", p.Why), ("helps", p.Helps), ("form", p.Form.ToString()), ("choices", Say(p.Choices)), ("when", InWords.Of(p.When)), ("tags", Say(p.Tags)),
                ("wellbeing", Say(p.Wellbeing)), ("own words", Say(p.OwnWords)), ("seen by the person", Say(p.VisibleToPerson)), ("always needed", Say(p.Minimum)), ("source", p.Source));
        }

        foreach (var r in m.Rules)
        {
            Add("rule", r.Key, ("title", r.Title), ("weight", InWords.Of(r.Weight)), ("moment", InWords.Of(r.On)), ("when", InWords.Of(r.When)), ("says", r.Says), ("instead", Say(r.Instead)), ("intent", r.Intent),
                ("who may go ahead", Say(r.OverridableBy)), ("looked at again after days", Say(r.ReviewAfterDays)), ("teams", Say(r.Scope)), ("source", r.Source));
        }

        foreach (var c in m.Cadences) Add("cadence", c.Key, ("every", $"{Say(c.Every)} {c.Unit}"), ("starts", c.Starts), ("again", Say(c.Again)), ("channel", c.Channel), ("told when missed", Say(c.OnMiss)), ("stops", c.Stops), ("source", c.Source));
        foreach (var sign in m.Crisis.Signs) Add("crisis", $"sign {sign.Key}", ("says", sign.Says), ("must be seen", Say(sign.Must)), ("source", sign.Source));
        foreach (var number in m.Crisis.Numbers) Add("crisis", $"number {number.Key}", ("name", number.Name), ("ring", number.Number), ("says", number.Says));
        Add("crisis", "help for a time", ("longest in days", Say(m.Crisis.InterimDays)), ("decided days before its end", Say(m.Crisis.DecideDaysBefore)));
        Add("crisis", "small sums", ("alone in pounds", Say(m.Crisis.Sums.AlonePounds)), ("who agrees to more", Say(m.Crisis.Sums.Agree.Select(a => $"{a.Role} {Say(a.UpToPounds)}"))), ("source", m.Crisis.Sums.Source));
        foreach (var p in m.Principles) Add("principle", p.Code, ("says", p.Says), ("source", p.Source));
        foreach (var (key, word) in m.Words) Add("word", key, ("says", word));
        foreach (var (key, value) in SettingsOf(m.Settings)) Add("setting", key, ("is", value));
        Add("model", "name", ("is", m.Name));
        Add("model", "strapline", ("is", m.Strapline));
        Add("model", "vision", ("is", Say(m.Vision)));
        Add("model", "outcomes", ("is", Say(m.Outcomes.Select(o => o.Key))));
        Add("model", "roles", ("is", Say(m.Roles.Select(r => $"{r.Key}: {r.Value}"))));
        Add("model", "measures", ("is", Say(m.Measures)));
        Add("model", "teams", ("is", Say(m.Scope)));
        return sheet;
    }

    /// <summary>The settings that councils differ in, each with its value in words.</summary>
    public static IReadOnlyList<(string Key, string Value)> SettingsOf(Settings s) =>
    [
        ("waiting", s.Waiting.ToString()), ("promise in hours", Say(s.PromiseHours)), ("allocation", s.Allocation), ("triage record", Say(s.TriageRecord)), ("early support team", s.EarlySupportTeam),
        ("duty desk", Say(s.DutyDesk)), ("change of hands", s.HandOff), ("forms", s.Forms), ("known people", s.KnownPeople), ("approvals", s.Approvals), ("cost shown", s.CostShown), ("risk owner", s.RiskOwner),
        ("one-off money", s.OneOffMoney), ("one-off limit in pounds", Say(s.OneOffLimitPounds)), ("data", s.Data), ("fewest questions", Say(s.Budget.Least)), ("most questions", Say(s.Budget.Most)),
        ("most by complexity", Say(s.Budget.MostBy.Select(b => $"{b.Key} {Say(b.Value)}"))),
    ];

    static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Say(bool yes) => yes ? "yes" : "no";

    static string Say(IEnumerable<string> several) => string.Join(", ", several);

    static string Say(Criterion criterion) => criterion.When == Condition.Always ? criterion.Says : $"{criterion.Says} ({InWords.Of(criterion.When)})";
}
