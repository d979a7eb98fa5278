using System.Globalization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Demo.Counties;

/// <summary>The figures a made-up county is made to: what is published, from <c>reference/county-calibration.csv</c>, and what lies between, from <c>reference/county.yaml</c>.</summary>
internal sealed class CountyNumbers
{
    /// <summary>The published figures are for a county of so many people.</summary>
    public const double Of = 1_200_000;

    readonly Dictionary<string, double> published;

    CountyNumbers(Dictionary<string, double> published, CountyFile file)
    {
        (this.published, File) = (published, file);
        Working = Rates("18-64", file.WorkingAge, file.DiesWorkingAge);
        Older = Rates("65+", file.Older, file.DiesOlder);
    }

    public CountyFile File { get; }
    public AgeRates Working { get; }
    public AgeRates Older { get; }

    public static CountyNumbers Read()
    {
        var rows = Text("county-calibration.csv").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Fields);
        var published = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            // The county’s own figure, or the share as it was published where none is worked out.
            foreach (var value in (string[])[row[2], row[5]])
                if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) published[row[1]] = number;
            // Two figures in one row: “completed / not completed”.
            if (row[1].Split(" / ") is [var one, var other] && row[5].Split(" / ") is [var first, var second]
                && double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var of) && double.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var rest)) (published[one], published[other]) = (of, rest);
        }

        return new(published, new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<CountyFile>(Text("county.yaml")));
    }

    /// <summary>A published figure of the county of 1.2 million, by the words it stands under.</summary>
    public double this[string item] => published.TryGetValue(item, out var value) ? value : throw new KeyNotFoundException($"county-calibration.csv has no figure for “{item}”.");

    /// <summary>How many adults live in a county of so many people.</summary>
    public int Adults(int people) => (int)Math.Round(people * (File.WorkingAge + File.Older));

    /// <summary>How often a year, for each adult.</summary>
    public double PerAdult(string item) => this[item] / ((File.WorkingAge + File.Older) * Of);

    /// <summary>People who begin lasting support in a year, of both ages.</summary>
    public double Starts => Beginning("18-64") + Beginning("65+");

    public double RequestsEach => this["requests per person in the year"];

    /// <summary>Of requests, the share that comes to something, by the words of the calibration.</summary>
    public double Sequel(string item) => this[item] / this["requests for support, all adults"];

    AgeRates Rates(string age, double share, double dies)
    {
        var people = share * Of;
        var (requests, starts) = (this[$"requests {age}"], Beginning(age));
        var stock = this[$"of whom {age}"] - starts;
        return new(share, requests / RequestsEach / (people - stock), (stock + (starts * File.StartLagYears)) / people, (starts / stock) - dies, dies);
    }

    double Beginning(string age)
    {
        var requests = this[$"requests {age}"];
        var recovered = requests * Sequel("short-term support to maximise independence") * (1 - File.EndedEarly);
        return (requests * Sequel("long-term support")) + (recovered * this["after ST-Max: went on to long-term support"] / 100);
    }

    static string Text(string name)
    {
        using var file = new StreamReader(typeof(CountyNumbers).Assembly.GetManifestResourceStream($"reference/{name}")!);
        return file.ReadToEnd();
    }

    static List<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) { fields.Add(field.ToString()); field.Clear(); }
            else field.Append(c);
        }

        fields.Add(field.ToString());
        return fields;
    }
}

/// <summary>How often things happen to people of an age.</summary>
/// <param name="Share">Of all people.</param>
/// <param name="Asks">A year, for each who has no lasting support: how often they are somebody who gets in touch.</param>
/// <param name="Supported">Have lasting support at the start.</param>
/// <param name="Leaves">A year: how often lasting support ends.</param>
/// <param name="Dies">A year: how often somebody dies, besides.</param>
internal sealed record AgeRates(double Share, double Asks, double Supported, double Leaves, double Dies);

/// <summary>The file of assumptions, by its own words.</summary>
internal sealed class CountyFile
{
    public string Source { get; set; } = "";
    public double WorkingAge { get; set; }
    public double Older { get; set; }
    public double OldestOfOlder { get; set; }
    public double DiesWorkingAge { get; set; }
    public double DiesOlder { get; set; }
    public double Women { get; set; }
    public double LeadsToTalk { get; set; }
    public double SteadyOfTalks { get; set; }
    public double BuildOfTalks { get; set; }
    public double TalkMedianDays { get; set; }
    public double TalkSpread { get; set; }
    public double AnsweredAfterDays { get; set; }
    public double Hospital { get; set; }
    public double WaitMedianDays { get; set; }
    public double WaitSpread { get; set; }
    public double LongWaitShare { get; set; }
    public double LongWaitFrom { get; set; }
    public double LongWaitTo { get; set; }
    public double AssessingDays { get; set; }
    public double ContactsEach { get; set; }
    public double SpellsOfContactAYear { get; set; }
    public double MovesOfThoseLeaving { get; set; }
    public double DiesOfThoseLeaving { get; set; }
    public double StartLagYears { get; set; }
    public double HomeSpread { get; set; }
    public double RisesAYear { get; set; }
    public double Rise { get; set; }
    public double FallsAYear { get; set; }
    public double Fall { get; set; }
    public double LivingWithLearningDisability { get; set; }
    public double HandOffs { get; set; }
    public double ToldBefore { get; set; }
    public double AskedAgain { get; set; }
    public double Connects { get; set; }
    public double Helped { get; set; }
    public double CrisisOfSteady { get; set; }
    public double SkipsWithReason { get; set; }
    public double SkipsWithout { get; set; }
    public double CarerSaysYes { get; set; }
    public double AsksAboutLife { get; set; }
    public double NotRecorded { get; set; }
    public double EndedEarly { get; set; }
    public double LibertyOlder { get; set; }
    public double LibertyUrgent { get; set; }
    public double LibertyInHospital { get; set; }
    public double LibertyScaleDays { get; set; }
    public double LibertyShape { get; set; }
    public double LibertyWithdrawn { get; set; }
    public double LibertyGiven { get; set; }
    public int LibertyShortest { get; set; }
    public int LibertyLongest { get; set; }
    public double TherapyOfRequests { get; set; }
}
