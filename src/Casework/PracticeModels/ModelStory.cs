using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.PracticeModels;

/// <summary>
/// Tells one worked example of a model, given, when and then, and says where it comes out otherwise. Practice leads
/// write them; they are tests.
/// </summary>
public sealed class ModelStory
{
    readonly PracticeModel model;
    readonly Page page;
    readonly Dictionary<string, Known> known = new(StringComparer.Ordinal);
    readonly List<RingOption> ring = [];
    CaseFacts facts = CaseFacts.None;
    Stage? stage;
    Verdict verdict = Verdict.Yes;

    ModelStory(PracticeModel model, Page page) => (this.model, this.page) = (model, page);

    /// <summary>Tells the story in this file. Nothing comes back when it comes out as written.</summary>
    /// <param name="model">The model it is about.</param>
    /// <param name="path">The file.</param>
    /// <param name="shownPath">How the file is named in mistakes.</param>
    public static IReadOnlyList<Mistake> Tell(PracticeModel model, string path, string shownPath)
    {
        var mistakes = new List<Mistake>();
        var file = new Page(model.Code, shownPath, mistakes);
        if (file.Read(path) is YamlMappingNode root) new ModelStory(model, file).Tell(new Entry(root, file));
        else if (mistakes.Count == 0) file.Wrong(1, 1, "A story has the keys story, given, when and then.", "");
        return mistakes;
    }

    void Tell(Entry story)
    {
        story.Text("story");
        if (story.Part("given") is { } given) Given(given);
        if (story.At("when") is { } when) When(when);
        else page.Wrong(story.Node, "“when” is missing here.", "Say what is done, for example “when: complete-conversation”.");
        if (story.Part("then") is { } then) new StoryEnd(model, stage, facts, verdict, known, ring, then).Check();
        else page.Wrong(story.Node, "“then” is missing here.", "Say what should come of it.");
        story.NothingElse();
    }

    void Given(Entry given)
    {
        if (given.Text("stage", "") is { Length: > 0 } key) At(given.At("stage")!, key);
        foreach (var (prompt, words) in given.Map("known")) known[prompt] = new(words, new DateOnly(2026, 1, 20), "a colleague");
        foreach (var (prompt, words) in given.Map("said-by-someone-else")) known[prompt] = new(words, new DateOnly(2026, 1, 20), "a colleague", SaidBySomeoneElse: true);
        if (given.Part("ring") is { } parts)
        {
            ring.AddRange(SolutionRing.Segments.Where(s => parts.At(s) is not null).Select(s => new RingOption(s, parts.OneOf<OptionStatus>(s), "It did not suit.", new DateOnly(2026, 1, 20), "a colleague")));
            parts.NothingElse();
            facts = facts.With(SolutionRing.Facts(ring));
        }

        Facts(given.Node.Children.Where(c => c.Key.ToString() is not ("stage" or "known" or "said-by-someone-else" or "ring")));
    }

    void When(YamlNode when)
    {
        var (deed, detail) = when is YamlMappingNode { Children.Count: 1 } map ? (map.Children[0].Key, map.Children[0].Value) : (when, null);
        if (detail is YamlMappingNode more) Facts(more.Children);
        var name = deed.ToString();
        if (name is "talk" or "enter" or "look-on" && detail is YamlScalarNode where)
        {
            if (name == "look-on" && where.Value == Transition.Start) stage = null;
            else At(where, where.Value ?? "");
            if (name == "enter" && stage is not null) verdict = Weighing.Enter(model, stage, facts);
        }
        else if (Enum.GetValues<Trigger>().FirstOrDefault(t => Kebab.Of(t) == name) is var trigger && Kebab.Of(trigger) == name) verdict = Weighing.Weigh(model, trigger, facts);
        else page.Wrong(deed, $"“{name}” is nothing that is done.", DidYouMean.Hint(name, [.. Kebab.All<Trigger>(), "talk", "enter", "look-on"]));
    }

    void At(YamlNode node, string key)
    {
        stage = model.Stages.FirstOrDefault(s => s.Key == key);
        if (stage is null) page.Wrong(node, $"{model.Id} has no stage “{key}”.", DidYouMean.Hint(key, model.Stages.Select(s => s.Key)));
        else facts = facts.With("stage.kind", Weighing.KindOf(stage));
    }

    void Facts(IEnumerable<KeyValuePair<YamlNode, YamlNode>> pairs)
    {
        foreach (var (name, value) in pairs)
        {
            var text = value.ToString();
            switch (CaseFactNames.Find(name.ToString()))
            {
                case { Kind: CaseFactKind.YesNo } fact when text is "yes" or "no": facts = facts.With(fact.Name, text == "yes"); break;
                case { Kind: CaseFactKind.Number } fact when int.TryParse(text, out var number): facts = facts.With(fact.Name, number); break;
                case { Kind: CaseFactKind.Word } fact when fact.Words.Count == 0 || fact.Words.Contains(text): facts = facts.With(fact.Name, text); break;
                case { } fact: page.Wrong(value, $"“{text}” is not what “{fact.Name}” can hold.", fact.Kind == CaseFactKind.YesNo ? "It is yes or no." : DidYouMean.Hint(text, fact.Words)); break;
                default: page.Wrong(name, $"There is no case fact called “{name}”.", DidYouMean.Hint(name.ToString(), CaseFactNames.All.Select(f => f.Name))); break;
            }
        }
    }
}
