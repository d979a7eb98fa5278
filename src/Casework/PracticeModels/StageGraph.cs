using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>Can somebody get to every stage, and does no stage wait for itself?</summary>
internal static class StageGraph
{
    public static void Check(Draft draft)
    {
        var model = draft.Model;
        foreach (var stage in model.Stages.Where(s => WaitsForItself(model, s)))
            draft.Places.Wrong($"stage:{stage.Key}", $"The entry to “{stage.Key}” goes in a circle: {string.Join(", which waits for ", Circle(model, stage))}.", "Let one of them be entered without the other.");

        var reached = Reached(model);
        foreach (var stage in model.Stages.Where(s => !reached.Contains(s.Key)))
            draft.Places.Wrong($"stage:{stage.Key}", $"Nobody can get to the stage “{stage.Key}”.", "Add a step to it under “transitions”, or “from-any: yes”.");
    }

    static HashSet<string> Reached(PracticeModel model)
    {
        var reached = model.Stages.Where(s => s.EnterableFromAny || s == model.FirstStage).Select(s => s.Key)
            .Concat(model.Transitions.Where(t => t.From == Transition.Start).Select(t => t.To)).ToHashSet(StringComparer.Ordinal);
        while (model.Transitions.FirstOrDefault(t => reached.Contains(t.From) && !reached.Contains(t.To)) is { } step) reached.Add(step.To);
        return reached;
    }

    static bool WaitsForItself(PracticeModel model, Stage stage) => Circle(model, stage).Count > 0;

    /// <summary>The way round from a stage back to itself along what each one's entry waits for, or empty.</summary>
    static IReadOnlyList<string> Circle(PracticeModel model, Stage start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Follow(start, [start.Key]);

        IReadOnlyList<string> Follow(Stage at, IReadOnlyList<string> way)
        {
            foreach (var next in WaitsFor(model, at))
            {
                if (next == start) return [.. way, next.Key];
                if (seen.Add(next.Key) && Follow(next, [.. way, next.Key]) is { Count: > 0 } round) return round;
            }

            return [];
        }
    }

    static IEnumerable<Stage> WaitsFor(PracticeModel model, Stage stage)
    {
        var needs = Needs(stage.Entry.When).ToHashSet(StringComparer.Ordinal);
        return model.Stages.Where(s => (s.Kind == StageKind.Connect && needs.Contains("connect.tried")) || (s.Kind == StageKind.Steady && needs.Contains("steady.tried")));
    }

    /// <summary>The facts without which a condition cannot hold: one choice of several is no need.</summary>
    static IEnumerable<string> Needs(Condition condition) => condition switch
    {
        Condition.Yes yes => [yes.Fact],
        Condition.All all => all.Of.SelectMany(Needs),
        Condition.Any { Of: [var only] } => Needs(only),
        _ => [],
    };
}
