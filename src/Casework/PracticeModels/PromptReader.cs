using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>Reads prompts.</summary>
internal static class PromptReader
{
    static readonly string[] Tags =
    [
        "strength", "asset", "outcome", "risk", "safety", "agreement", "capacity", "carer", "purpose", "contingency",
        "money", "technology", "rights", "culture", "history", "next-step",
    ];

    public static Prompt Read(Entry e, Places places, Catalogue catalogue)
    {
        var key = places.Key("prompt", e, e.Text("prompt"));
        var form = e.OneOf<AnswerForm>("form");
        var prompt = new Prompt
        {
            Key = key, Asks = places.Screen(e, "asks", key), Why = places.Screen(e, "why", key), Helps = places.Screen(e, "helps", key, ""),
            Form = form, Choices = places.ScreenList(e, "choices", key), When = ConditionReader.When(e), Tags = e.SomeOf("tags", Tags, "tag"),
            Wellbeing = e.SomeOf("wellbeing", [.. catalogue.Wellbeing.Select(w => w.Key)], "wellbeing area"),
            OwnWords = e.YesNo("own-words", form == AnswerForm.OwnWords), VisibleToPerson = e.YesNo("visible-to-person", true),
            Minimum = e.YesNo("minimum", false), Source = RuleReader.Source(e),
        };
        e.NothingElse();
        if (form is AnswerForm.List or AnswerForm.Scale && prompt.Choices.Count < 2) e.Page.Wrong(e.Node, $"The prompt “{key}” is a {Kebab.Of(form)} with nothing to choose from.", "Add “choices:”.");
        return prompt;
    }
}
