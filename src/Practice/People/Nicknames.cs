namespace Threefold.Practice.People;

/// <summary>Short and loving forms of given names: Bill and William, Peggy and Margaret. Read from reference data, never code.</summary>
public sealed class Nicknames
{
    readonly Dictionary<string, HashSet<string>> kin = new(StringComparer.Ordinal);

    /// <summary>Reads groups of names that stand for one another: the whole name first, then its other forms.</summary>
    public Nicknames(IEnumerable<IReadOnlyList<string>> groups)
    {
        foreach (var group in groups)
        {
            var names = group.SelectMany(n => NameWords.Of(n)).Distinct(StringComparer.Ordinal).ToList();
            foreach (var name in names)
            {
                if (!kin.TryGetValue(name, out var others)) kin[name] = others = new(StringComparer.Ordinal);
                others.UnionWith(names);
                others.Remove(name);
            }
        }
    }

    /// <summary>Other names that a folded word may stand for, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Of(string word) => kin.TryGetValue(word, out var others) ? [.. others.Order(StringComparer.Ordinal)] : [];

    /// <summary>True when one may stand for the other.</summary>
    public bool Same(string one, string other) => kin.TryGetValue(one, out var others) && others.Contains(other);
}
