using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>Looks at a model as a whole: can every stage be reached, are the words plain, is anything missing?</summary>
internal static class WholeModelChecks
{
    const int MostQuestionsAnywhere = 20;

    public static IReadOnlyList<PathLength> Check(Draft draft)
    {
        WordsArePlain(draft);
        HolesAreKnown(draft);
        if (!draft.Clean || draft.Model.Stages.Count == 0) return [];
        StageGraph.Check(draft);
        StagesAreWhole(draft);
        EverythingIsUsed(draft);
        return PathsAreShort(draft);
    }

    static void WordsArePlain(Draft draft)
    {
        foreach (var text in draft.Places.Screens)
            foreach (var (word, instead) in PlainWords.In(text.Text, draft.OwnTerms))
                text.Page.Wrong(text.Node, $"“{text.About}” says “{word}”, which stands on no screen.", $"Please {instead}.");
    }

    static void HolesAreKnown(Draft draft)
    {
        foreach (var text in draft.Places.Screens)
            foreach (var hole in Wording.Holes(text.Text).Where(h => !Wording.Product.ContainsKey(h)))
                text.Page.Wrong(text.Node, $"Nobody knows what to put for {{{hole}}}.", DidYouMean.Hint(hole, Wording.Product.Keys));
    }

    static void StagesAreWhole(Draft draft)
    {
        foreach (var second in draft.Model.Stages.Where(s => s.Order is not null).GroupBy(s => s.Order).SelectMany(g => g.Skip(1)))
            draft.Places.Wrong($"stage:{second.Key}", $"Two stages have the order {second.Order}.", "Give one of them another, or “none”.");
        foreach (var stage in draft.Model.Stages)
        {
            var prompts = stage.Prompts.Select(draft.Model.Prompt).ToList();
            if (!prompts.Any(p => p.Minimum)) draft.Places.Wrong($"stage:{stage.Key}", $"The stage “{stage.Key}” has no prompt that every conversation needs.", "Mark at least one of its prompts “minimum: yes”.");
            if (!prompts.Any(p => p is { Minimum: true, OwnWords: true })) draft.Places.Wrong($"stage:{stage.Key}", $"The stage “{stage.Key}” never asks for the person's own words.", "Add a prompt with “form: own-words” and “minimum: yes”.");
            if (stage.Kind == StageKind.Connect && !prompts.Any(p => p.Minimum && p.Tags.Contains("strength"))) draft.Places.Wrong($"stage:{stage.Key}", $"The stage “{stage.Key}” never asks about strengths.", "Add a prompt tagged “strength” with “minimum: yes”.");
            if (prompts.FirstOrDefault() is { OwnWords: false } first && !first.Tags.Contains("strength")) draft.Places.Wrong($"stage:{stage.Key}", $"The stage “{stage.Key}” begins with “{first.Key}”.", "Strengths and own words come first.", Gravity.Warning);
        }
    }

    static void EverythingIsUsed(Draft draft)
    {
        var model = draft.Model;
        foreach (var prompt in model.Prompts.Where(p => !model.Stages.Any(s => s.Prompts.Contains(p.Key))))
            draft.Places.Wrong($"prompt:{prompt.Key}", $"No stage asks “{prompt.Key}”.", "Put it in a stage's “prompts”, or take it out.", Gravity.Warning);
        foreach (var outcome in model.Outcomes.Where(o => o.Cadence.Length > 0 && model.Cadence(o.Cadence) is null))
            draft.Places.Wrong("model", $"The outcome “{outcome.Key}” is followed up by the cadence “{outcome.Cadence}”, which this model does not have.", "Add it to cadences.yaml.");
        if (model.Status == ModelStatus.Published && model.EffectiveTo < model.EffectiveFrom) draft.Places.Wrong("model", "This version ends before it begins.", "Look at “effective-from” and “effective-to”.");
    }

    static IReadOnlyList<PathLength> PathsAreShort(Draft draft)
    {
        var paths = PathLengths.Of(draft.Model);
        foreach (var path in paths.Where(p => p.Limit is not null))
        {
            var talk = path.Complexity.Length == 0 ? $"“{path.Stage}”" : $"“{path.Stage}” for a situation that is {path.Complexity}";
            if (path.Longest > path.Limit) draft.Places.Wrong($"stage:{path.Stage}", $"The longest path through {talk} asks {path.Longest} questions; this model's own limit is {path.Limit}.", "Take prompts out, give some a “when:”, or change “questions” in settings.");
            else if (path.Longest > MostQuestionsAnywhere) draft.Places.Wrong($"stage:{path.Stage}", $"The longest path through {talk} asks {path.Longest} questions. More than {MostQuestionsAnywhere} is a lot to ask anyone.", "", Gravity.Warning);
            if (path.Fewest < draft.Model.Settings.Budget.Least) draft.Places.Wrong($"stage:{path.Stage}", $"The shortest path through {talk} asks {path.Fewest} questions; this model's own least is {draft.Model.Settings.Budget.Least}.", "Let some prompts be asked always, or change “questions” in settings.");
        }

        return paths;
    }
}
