using System.Globalization;
using Threefold.Practice.Assessments;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.Assessments;

/// <summary>What the law looks at, day by day, from <c>reference/eligibility.yaml</c>.</summary>
public static class EligibilityTable
{
    static readonly IReadOnlyList<EligibilityLaw> Rows = Read();

    /// <summary>What holds on a day. Throws <see cref="KeyNotFoundException"/> for a day before the first row.</summary>
    public static EligibilityLaw On(DateOnly day) =>
        Rows.LastOrDefault(r => r.From <= day) ?? throw new KeyNotFoundException($"Nothing is known about eligibility on {day:d MMMM yyyy}.");

    static IReadOnlyList<EligibilityLaw> Read()
    {
        using var text = new StreamReader(typeof(EligibilityTable).Assembly.GetManifestResourceStream("reference/eligibility.yaml")!);
        var yaml = new YamlStream();
        yaml.Load(text);
        var rows = (YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode)["eligibility"];
        return [.. rows.Select(Row).OrderBy(r => r.From)];
    }

    static EligibilityLaw Row(YamlNode row) => new()
    {
        From = DateOnly.ParseExact(Text(row, "from"), "yyyy-MM-dd", CultureInfo.InvariantCulture), Source = Text(row, "source"),
        Adult = [.. Each(row, "adult").Select(Outcome)], Carer = [.. Each(row, "carer").Select(Outcome)], Limbs = [.. Each(row, "limbs").Select(Limb)],
        AdultAtLeast = Number(row, "adult-at-least"), CarerAtLeast = Number(row, "carer-at-least"),
    };

    static LawOutcome Outcome(YamlNode row) => new(Text(row, "outcome"), Text(row, "letter"), Text(row, "label"), Text(row, "asks"));

    static LawLimb Limb(YamlNode row) => new(Text(row, "limb") switch
    {
        "needs-help" => UnableLimb.NeedsHelp,
        "pain" => UnableLimb.Pain,
        "danger" => UnableLimb.Danger,
        "takes-longer" => UnableLimb.TakesLonger,
        var other => throw new InvalidOperationException($"“{other}” is not a way of being unable that we know."),
    }, Text(row, "says"), Text(row, "carer") == "yes", Text(row, "source"));

    static IEnumerable<YamlNode> Each(YamlNode row, string key) => ((YamlSequenceNode)row[key]).Children;

    static string Text(YamlNode row, string key) => row[key].ToString();

    static int Number(YamlNode row, string key) => int.Parse(Text(row, key), CultureInfo.InvariantCulture);
}
