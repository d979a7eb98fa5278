using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>Reads stages and the steps between them.</summary>
internal static class StageReader
{
    static readonly string[] Channels = ["telephone-or-video", "community-point", "visit"];

    public static Stage Read(Entry e, Places places, IReadOnlyList<Prompt> prompts, IReadOnlyList<Cadence> cadences, IReadOnlyCollection<string> outcomes, IReadOnlyList<string> always)
    {
        var key = places.Key("stage", e, e.Text("stage"));
        var order = e.Text("order");
        var stage = new Stage
        {
            Key = key, Order = order == "none" ? null : e.Number("order"), Label = places.Screen(e, "label", key),
            Purpose = places.Screen(e, "purpose", key), PurposeForPerson = places.Screen(e, "purpose-for-person", key), Kind = e.OneOf<StageKind>("kind"),
            Entry = Criterion(e, "entry", key, places), Exit = Criterion(e, "exit", key, places),
            Prompts = e.SomeOf("prompts", [.. prompts.Select(p => p.Key)], "prompt"),
            Outcomes = [.. e.SomeOf("outcomes", outcomes, "outcome in this model").Union(always)],
            Cadence = e.OneOf("cadence", [.. cadences.Select(c => c.Key)], ""),
            Channels = e.SomeOf("channels", Channels, "channel"),
            Continuity = e.OneOf("continuity", ["same-worker", "pair", "team"]), Approval = e.OneOf("approval", ["none", "peer", "manager", "mdt"]),
            Hooks = e.Texts("hooks"), Repeatable = e.YesNo("repeatable", false), EnterableFromAny = e.YesNo("from-any", false), Statutory = e.YesNo("statutory", false),
        };
        e.NothingElse();
        if (stage.Channels.Count == 0) e.Page.Wrong(e.Node, $"The stage “{key}” can be held nowhere.", $"Give it channels: {string.Join(", ", Channels)}.");
        return stage;
    }

    public static Transition Transition(Entry e, int number, Places places, IReadOnlyList<Stage> stages)
    {
        var keys = stages.Select(s => s.Key).ToList();
        var step = new Transition(e.OneOf("from", [.. keys, Practice.Engine.Transition.Start]), e.OneOf("to", keys), e.OneOf("worker", ["keep", "offer", "change"]), e.YesNo("counts-as-hand-over", false), places.Screen(e, "says", $"step {number + 1}"));
        e.NothingElse();
        places.Key("step", e, $"{step.From} to {step.To}");
        return step;
    }

    public static StageMove Move(Entry e, Places places, IReadOnlyList<Stage> stages)
    {
        var move = new StageMove(places.Key("move", e, e.Text("was")), e.OneOf("is", [.. stages.Select(s => s.Key)]));
        e.NothingElse();
        if (stages.Any(s => s.Key == move.Was)) e.Page.Wrong(e.Node, $"The stage “{move.Was}” is still here, and its work goes on in it.", "Take this line out, or give the stage that took its place another key.");
        return move;
    }

    static Criterion Criterion(Entry e, string key, string about, Places places)
    {
        if (e.Part(key) is not { } part)
        {
            e.Page.Wrong(e.Node, $"“{key}” is missing here.", $"Add “{key}:” with “says:”, and “when:” if it can be checked.");
            return new("", Condition.Always);
        }

        var criterion = new Criterion(places.Screen(part, "says", about), ConditionReader.When(part));
        part.NothingElse();
        return criterion;
    }
}
