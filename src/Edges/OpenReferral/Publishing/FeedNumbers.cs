namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>Gives each name the next number, once.</summary>
sealed class FeedNumbers
{
    readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> names = [];

    /// <summary>The names in the order of their numbers.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>A name's number.</summary>
    public int Of(string name)
    {
        if (!numbers.TryGetValue(name, out var number))
        {
            numbers[name] = number = names.Count;
            names.Add(name);
        }

        return number;
    }
}
