using System.Globalization;
using Threefold.Practice.Engine;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.PracticeModels;

/// <summary>Reads a condition: a bare case fact, or one of the six words all, any, not, is, over, under.</summary>
internal static class ConditionReader
{
    static readonly string[] SixWords = ["all", "any", "not", "is", "over", "under"];

    /// <summary>The condition under a key; none means always.</summary>
    public static Condition When(Entry entry, string key = "when") =>
        entry.At(key) is { } node ? Read(node, entry.Page) : Condition.Always;

    static Condition Read(YamlNode node, Page page)
    {
        if (node is YamlScalarNode name) return Fact(name, CaseFactKind.YesNo, page) is { } fact ? new Condition.Yes(fact.Name) : Condition.Always;
        if (node is not YamlMappingNode { Children.Count: 1 } map)
            return Wrong(page, node, "A condition is a case fact, or one of the words all, any, not, is, over, under.", "For example: when: { all: [ carer.known, { not: carer.heard } ] }");
        var (key, value) = (map.Children[0].Key.ToString(), map.Children[0].Value);
        return key switch
        {
            "all" => new Condition.All(Several(value, page)),
            "any" => new Condition.Any(Several(value, page)),
            "not" => new Condition.Not(Read(value, page)),
            "is" => Compare(value, CaseFactKind.Word, page, (fact, word, at) => Is(fact, word, at, page)),
            "over" => Compare(value, CaseFactKind.Number, page, (fact, number, at) => new Condition.Over(fact.Name, Number(number, at, page))),
            "under" => Compare(value, CaseFactKind.Number, page, (fact, number, at) => new Condition.Under(fact.Name, Number(number, at, page))),
            _ => Wrong(page, map.Children[0].Key, $"“{key}” is not a word of conditions.", DidYouMean.Hint(key, SixWords)),
        };
    }

    static IReadOnlyList<Condition> Several(YamlNode node, Page page)
    {
        if (node is YamlSequenceNode { Children.Count: > 0 } list) return [.. list.Select(n => Read(n, page))];
        page.Wrong(node, "“all” and “any” hold a list of at least one condition.", "For example: all: [ carer.known, crisis.open ]");
        return [];
    }

    static Condition Compare(YamlNode node, CaseFactKind kind, Page page, Func<CaseFactName, string, YamlNode, Condition> make) =>
        node is YamlSequenceNode { Children: [YamlScalarNode name, YamlScalarNode value] }
            ? Fact(name, kind, page) is { } fact ? make(fact, value.Value ?? "", value) : Condition.Always
            : Wrong(page, node, "“is”, “over” and “under” hold a case fact and a value.", "For example: over: [ waiting.hours, 24 ]");

    static Condition Is(CaseFactName fact, string word, YamlNode at, Page page) =>
        fact.Words.Count == 0 || fact.Words.Contains(word)
            ? new Condition.Is(fact.Name, word)
            : Wrong(page, at, $"“{fact.Name}” is never “{word}”.", DidYouMean.Hint(word, fact.Words));

    static int Number(string text, YamlNode at, Page page)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        page.Wrong(at, $"There should be a whole number here, not “{text}”.");
        return 0;
    }

    static CaseFactName? Fact(YamlScalarNode name, CaseFactKind kind, Page page)
    {
        var written = name.Value ?? "";
        var fact = CaseFactNames.Find(written);
        if (fact is null) page.Wrong(name, $"There is no case fact called “{written}”.", DidYouMean.Hint(written, CaseFactNames.All.Select(f => f.Name)));
        else if (fact.Kind != kind) page.Wrong(name, $"“{written}” {Holds(fact.Kind)}.", $"Ask with {Word(fact.Kind)}.");
        return fact?.Kind == kind ? fact : null;
    }

    static string Holds(CaseFactKind kind) => kind switch { CaseFactKind.YesNo => "is yes or no", CaseFactKind.Number => "is a number", _ => "is a word" };

    static string Word(CaseFactKind kind) => kind switch { CaseFactKind.YesNo => "its name alone", CaseFactKind.Number => "over or under", _ => "is" };

    static Condition Wrong(Page page, YamlNode at, string says, string tryThis)
    {
        page.Wrong(at, says, tryThis);
        return Condition.Always;
    }
}
