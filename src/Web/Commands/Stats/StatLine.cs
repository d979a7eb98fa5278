using System.Text.Json;

namespace Threefold.Web.Commands.Stats;

/// <summary>Something in a line cannot be used; the message says what and is printed as the line’s answer.</summary>
sealed class StatMistake(string says) : Exception(says);

/// <summary>One line of figures. It remembers what was asked for, so that a name nobody knows is said and not passed over.</summary>
sealed class StatLine(JsonElement line)
{
    /// <summary>The most figures in one list; more would be a file, not a line.</summary>
    const int Most = 100_000;

    readonly HashSet<string> asked = ["fn", "id"];

    /// <summary>The level of intervals, 0.95 when nobody says.</summary>
    public double Confidence => Has("confidence") ? Between(Number("confidence")) : 0.95;

    /// <summary>Names in the line that nothing used.</summary>
    public IReadOnlyList<string> Unused => [.. line.EnumerateObject().Select(p => p.Name).Where(n => !asked.Contains(n))];

    /// <summary>Whether one of these names is there.</summary>
    public bool Has(params string[] names) => Find(names) is not null;

    /// <summary>A figure, under the first of its names that is there.</summary>
    public double Number(params string[] names) => Read(Must(names), names[0]);

    /// <summary>A whole number.</summary>
    public int Whole(params string[] names) => AsWhole(Number(names), names[0]);

    /// <summary>A list of figures.</summary>
    public IReadOnlyList<double> Numbers(params string[] names) => List(Must(names), names[0], Read);

    /// <summary>A list of whole numbers.</summary>
    public IReadOnlyList<int> Wholes(params string[] names) => [.. Numbers(names).Select(n => AsWhole(n, names[0]))];

    /// <summary>A list of yes and no: true and false, or 1 and 0.</summary>
    public IReadOnlyList<bool> Flags(params string[] names) => List(Must(names), names[0], (e, name) => e.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => AsWhole(Read(e, name), name) switch { 0 => false, 1 => true, var other => throw new StatMistake($"“{name}” holds 0 and 1, not {other}.") },
    });

    /// <summary>True when this name is there and says yes: true, or 1.</summary>
    public bool Yes(string name) => Find([name]) is { } found && (found.ValueKind == JsonValueKind.True || (found.ValueKind == JsonValueKind.Number && Read(found, name) == 1));

    /// <summary>A list of lists of figures; a plain list is one figure each.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Rows(params string[] names) =>
        List(Must(names), names[0], (e, name) => e.ValueKind == JsonValueKind.Array ? List(e, name, Read) : [Read(e, name)]);

    /// <summary>True when the figures under this name are one for each row.</summary>
    public bool IsFlat(params string[] names) => Must(names).EnumerateArray().All(e => e.ValueKind != JsonValueKind.Array);

    JsonElement? Find(string[] names)
    {
        foreach (var name in names)
        {
            asked.Add(name);
            if (line.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null) return found;
        }

        return null;
    }

    JsonElement Must(string[] names) => Find(names) ?? throw new StatMistake($"“{names[0]}” is missing.");

    static List<T> List<T>(JsonElement element, string name, Func<JsonElement, string, T> read)
    {
        if (element.ValueKind != JsonValueKind.Array) throw new StatMistake($"“{name}” is a list, for example [1, 2, 3].");
        if (element.GetArrayLength() is 0 or > Most) throw new StatMistake($"“{name}” has {element.GetArrayLength():N0} figures. It takes 1 to {Most:N0}.");
        return [.. element.EnumerateArray().Select(e => read(e, name))];
    }

    static double Read(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new StatMistake($"“{name}” holds a number, not {Short(element.GetRawText())}.");

    static int AsWhole(double number, string name) => Math.Abs(number) <= int.MaxValue && number == Math.Floor(number) ? (int)number : throw new StatMistake($"“{name}” holds whole numbers, not {number.ToString(System.Globalization.CultureInfo.InvariantCulture)}.");

    static double Between(double level) => level is > 0.5 and < 1 ? level : throw new StatMistake("“confidence” lies between 0.5 and 1, for example 0.95.");

    static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
