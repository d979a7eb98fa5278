using System.Globalization;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.PracticeModels;

/// <summary>Compares how a story comes out with its “then”.</summary>
internal sealed class StoryEnd(PracticeModel model, Stage? stage, CaseFacts facts, Verdict verdict, IReadOnlyDictionary<string, Known> known, IReadOnlyList<RingOption> ring, Entry then)
{
    /// <summary>Checks everything that “then” speaks of, and says what came out instead.</summary>
    public void Check()
    {
        Verdicts();
        if (stage is not null) Talk(Asking.For(model, stage, facts, known));
        Members("ways-on", Weighing.WaysOn(model, stage, facts).Select(w => w.Stage.Key));
        Same("exhausted", YesNo(SolutionRing.Exhausted(ring)));
        Members("not-yet-considered", SolutionRing.NotYetConsidered(ring));
        then.NothingElse();
    }

    void Verdicts()
    {
        var rule = then.Text("rule", "");
        var spoken = verdict.Findings.Where(f => rule.Length == 0 || f.Rule == rule).ToList();
        if (rule.Length > 0 && spoken.Count == 0) Wrong("rule", verdict.Findings.Count == 0 ? "nothing" : string.Join(", ", verdict.Findings.Select(f => f.Rule)));
        Same("weight", spoken.Count == 0 ? "none" : Kebab.Of(spoken.Max(f => f.Weight)));
        Same("allowed", YesNo(verdict.Allowed));
        foreach (var silent in then.Texts("silent").Where(s => verdict.Findings.Any(f => f.Rule == s))) Wrong("silent", $"{silent} spoke");
        if (then.Text("says", "") is { Length: > 0 } says && !spoken.Any(f => f.Says.Contains(says, StringComparison.Ordinal))) Wrong("says", string.Join(" / ", spoken.Select(f => f.Says)));
        if (then.Text("instead", "") is { Length: > 0 } way && !spoken.Any(f => f.Instead?.Contains(way) == true)) Wrong("instead", string.Join(" / ", spoken.SelectMany(f => f.Instead ?? [])));
    }

    void Talk(Questions questions)
    {
        Members("asks", Keys(questions, Manner.Ask).Concat(Keys(questions, Manner.AskAfresh)));
        Members("confirms", Keys(questions, Manner.Confirm));
        Members("asks-afresh", Keys(questions, Manner.AskAfresh));
        foreach (var key in then.Texts("does-not-ask").Where(k => questions.All.Any(q => q.Prompt.Key == k))) Wrong("does-not-ask", $"{key} was put");
        Same("first", questions.All.Count == 0 ? "" : questions.All[0].Prompt.Key);
        Same("count", questions.Count.ToString(CultureInfo.InvariantCulture));
        Same("counted", YesNo(questions.Counted));
        Same("note", YesNo(questions.Note.Length > 0));
        Members("outcomes", Weighing.Outcomes(model, stage!, facts).Select(o => o.Key));
        foreach (var key in then.Texts("no-outcome").Where(k => Weighing.Outcomes(model, stage!, facts).Any(o => o.Key == k))) Wrong("no-outcome", $"{key} was there");
    }

    static IEnumerable<string> Keys(Questions questions, Manner manner) => questions.All.Where(q => q.Manner == manner).Select(q => q.Prompt.Key);

    static string YesNo(bool value) => value ? "yes" : "no";

    void Same(string key, string came)
    {
        if (then.Text(key, "") is { Length: > 0 } expected && expected != came) Wrong(key, came);
    }

    void Members(string key, IEnumerable<string> came)
    {
        var there = came.ToList();
        foreach (var missing in then.Texts(key).Except(there)) Wrong(key, $"without {missing}: {string.Join(", ", there)}");
    }

    void Wrong(string key, string came) =>
        then.Page.Wrong(then.At(key) ?? (YamlNode)then.Node, $"The story comes out otherwise: “{key}” was {came}.", "Mend the story, or the model.");
}
