using Threefold.Practice.Engine;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.PracticeModels;

/// <summary>Reads the files of one version of one model, wherever they are kept.</summary>
/// <param name="model">The model's code.</param>
/// <param name="text">The text of a file by its name, or <see langword="null"/> when it is not there.</param>
/// <param name="shownPath">How its folder is named in mistakes.</param>
/// <param name="catalogue">What every model shares.</param>
/// <param name="mistakes">Where mistakes go.</param>
internal sealed class ModelReader(string model, Func<string, string?> text, string shownPath, Catalogue catalogue, List<Mistake> mistakes)
{
    /// <summary>The files that make a version; all of them are sealed when it is published.</summary>
    public static readonly IReadOnlyList<string> Files = ["model.yaml", "rules.yaml", "prompts.yaml", "cadences.yaml", "words.yaml", "crisis.yaml"];

    readonly Places places = new();

    /// <summary>The model as far as it could be read, or <see langword="null"/> when model.yaml could not be.</summary>
    public Draft? Read()
    {
        var before = mistakes.Count;
        var prompts = Each("prompts.yaml", e => PromptReader.Read(e, places, catalogue)).ToList();
        var cadences = Each("cadences.yaml", e => RuleReader.Cadence(e, places)).ToList();
        var rules = Each("rules.yaml", e => RuleReader.Read(e, places, catalogue)).ToList();
        var (words, terms) = Words();
        if (Root("model.yaml") is not { } top) return null;
        places.At("model", top.Page, top.Node);

        var outcomeKeys = top.SomeOf("outcomes", [.. catalogue.Outcomes.Select(o => o.Key)], "outcome").Union(catalogue.Always).ToList();
        var stages = top.Page.Entries(top.At("stages")).Select(e => StageReader.Read(e, places, prompts, cadences, outcomeKeys, catalogue.Always)).ToList();
        if (stages.Count == 0) top.Page.Wrong(top.Node, "A model has at least one stage.", "Add “stages:” and the first of them.");
        var read = new PracticeModel
        {
            Code = top.Text("model"), Version = top.Number("version"), Name = places.Screen(top, "name", "name"), Strapline = places.Screen(top, "strapline", "strapline"),
            Council = top.Text("council"), Status = top.OneOf<ModelStatus>("status"), EffectiveFrom = From(top), EffectiveTo = top.Day("effective-to"),
            Parent = top.Text("parent", ""), CoProducers = top.Texts("co-producers"), Vision = places.ScreenList(top, "vision", "vision"),
            Principles = [.. top.Page.Entries(top.At("principles")).Select(e => RuleReader.Principle(e, places))],
            Settings = SettingsReader.Read(top, places), Words = words, Stages = stages,
            Transitions = [.. top.Page.Entries(top.At("transitions")).Select((e, n) => StageReader.Transition(e, n, places, stages))],
            Moves = [.. top.Page.Entries(top.At("moves")).Select(e => StageReader.Move(e, places, stages))],
            Prompts = prompts, Rules = rules, Cadences = cadences,
            Outcomes = [.. catalogue.Outcomes.Where(o => outcomeKeys.Contains(o.Key))],
            Roles = catalogue.Roles.ToDictionary(r => r.Key, r => RoleNames(top).GetValueOrDefault(r.Key, r.Value), StringComparer.Ordinal),
            Crisis = Crisis(), Measures = top.Texts("measures"), Wellbeing = catalogue.Wellbeing, Ring = catalogue.Ring, Scope = top.Texts("scope"),
        };
        top.NothingElse();
        if (read.Code != model) top.Page.Wrong(top.At("model") ?? top.Node, $"The folder is called “{model}” and the model “{read.Code}”.", "Give them the same name.");
        return new(read, places, terms, mistakes.Count == before);
    }

    // A model may leave this file out: then it has the product's starting point.
    CrisisSettings Crisis() => text("crisis.yaml") is not null && Root("crisis.yaml") is { } e ? CrisisReader.Read(e, places, catalogue) : CrisisSettings.Usual;

    static DateOnly From(Entry top)
    {
        if (top.Day("effective-from") is { } day) return day;
        top.Page.Wrong(top.Node, "“effective-from” is missing here.", "Add the first day that work may begin under this version.");
        return default;
    }

    IReadOnlyDictionary<string, string> RoleNames(Entry top)
    {
        var names = top.Map("roles");
        if (top.Part("roles") is { } part)
            foreach (var key in part.Node.Children.Keys.Where(k => !catalogue.Roles.ContainsKey(k.ToString())))
                top.Page.Wrong(key, $"There is no role called “{key}”.", DidYouMean.Hint(key.ToString(), catalogue.Roles.Keys));
        return names;
    }

    (IReadOnlyDictionary<string, string> Words, IReadOnlyList<string> Terms) Words()
    {
        if (Root("words.yaml") is not { } top) return (new Dictionary<string, string>(StringComparer.Ordinal), []);
        var words = top.Map("words");
        foreach (var (key, value) in top.Part("words")?.Node.Children.ToList() ?? [])
        {
            if (Wording.Protected.Contains(key.ToString())) top.Page.Wrong(key, $"The words for “{key}” are the same for every council, because a right must not be reworded away.", "Take this line out.");
            else if (!Wording.Product.ContainsKey(key.ToString())) top.Page.Wrong(key, $"There is no word called “{key}”.", DidYouMean.Hint(key.ToString(), Wording.Product.Keys.Except(Wording.Protected)));
            places.Screen(value.ToString(), key.ToString(), top.Page, value);
        }

        var terms = top.SomeOf("own-terms", PlainWords.MayBeAModelsOwn, "term that a model may keep");
        top.NothingElse();
        return (words, terms);
    }

    IEnumerable<T> Each<T>(string file, Func<Entry, T> read)
    {
        var page = new Page(model, $"{shownPath}/{file}", mistakes);
        return page.Entries(page.Parse(text(file))).Select(read);
    }

    Entry? Root(string file)
    {
        var page = new Page(model, $"{shownPath}/{file}", mistakes);
        var root = page.Parse(text(file));
        if (root is YamlMappingNode map) return new Entry(map, page);
        if (root is not null) page.Wrong(root, "The file should hold lines with a key and a value.");
        return null;
    }
}

/// <summary>A model as it was read, before it is looked at as a whole.</summary>
/// <param name="Model">The model.</param>
/// <param name="Places">Where its parts stand.</param>
/// <param name="OwnTerms">Words it may use that are banned elsewhere.</param>
/// <param name="Clean">True when its files were read without a mistake.</param>
internal sealed record Draft(PracticeModel Model, Places Places, IReadOnlyList<string> OwnTerms, bool Clean);
