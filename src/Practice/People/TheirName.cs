using System.Globalization;
using System.Text;

namespace Threefold.Practice.People;

/// <summary>
/// Whether words such as “Helen Price, my daughter” name one of somebody’s circle. Whole words only; a title or an article is no name;
/// a family name must agree where both hold one. Where it is not sure, a “yes” means nobody and a “no” means them.
/// </summary>
static class TheirName
{
    static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "rev", "reverend", "prof", "professor", "sir", "lady", "lord", "dame"];

    static readonly HashSet<string> Kin = ["mum", "mother", "dad", "father", "nan", "gran", "granny", "grandma", "grandad", "aunt", "auntie", "uncle", "cousin", "sister", "brother", "son", "daughter", "husband", "wife", "partner", "friend", "neighbour"];

    /// <summary>What may stand before a name and say nothing of it.</summary>
    static readonly HashSet<string> Before = ["the", "a", "an", "my", "our", "her", "his", "their"];

    /// <summary>What comes after a name and is not the rest of it.</summary>
    static readonly HashSet<string> After = ["the", "a", "an", "my", "our", "her", "his", "their", "who", "whom", "at", "in", "on", "of", "from", "for", "about", "with", "if", "when", "while", "as", "until", "only", "but", "nor", "next", "too"];

    /// <summary>What turns round whatever comes after it.</summary>
    static readonly HashSet<string> Except = ["except", "but", "not", "nor", "neither", "no", "never", "none", "nobody", "without", "besides", "apart", "unless"];

    static readonly HashSet<string> Everybody = ["anyone", "anybody", "everyone", "everybody"];

    static readonly HashSet<string> Ands = ["and", "or"];

    /// <summary>True when the words name them for certain, and nobody else of the circle.</summary>
    public static bool IsMeant(Tie tie, IReadOnlyCollection<Tie> circle, string words)
    {
        var (title, name) = NameOf(tie);
        if (name.Count == 0) return false;
        HashSet<string> lead = [.. Before, .. Titles, .. Words(tie.Relation), .. Words(tie.Name).Except(name)];
        var excepted = false;
        foreach (var part in Parts(words))
        {
            // The words before the name: nothing that could make it somebody else’s, such as “friend of”.
            var before = part.TakeWhile(w => lead.Contains(w) && w != name[0]).ToList();
            var rest = part.Skip(before.Count).ToList();
            if (!excepted && rest.Count > 0 && rest[0] == name[0] && Agrees(tie, circle, title, name, before, rest)) return true;
            excepted |= part.Exists(Except.Contains);
        }

        return false;
    }

    /// <summary>True when the words may name them: their name stands there, or only what they are to the person, or everybody.</summary>
    public static bool MayBeMeant(Tie tie, string words)
    {
        var (title, name) = NameOf(tie);
        var (all, relation) = (Words(words), Words(tie.Relation));
        if (all.Exists(Everybody.Contains) || relation.Count > 0 && relation.TrueForAll(all.Contains) && all.TrueForAll(w => relation.Contains(w) || Before.Contains(w) || Kin.Contains(w) || Ands.Contains(w))) return true;
        return name.Count > 0 && Parts(words).Any(part => Enumerable.Range(0, part.Count).Any(at => MayStandAt(part, at, title, name)));
    }

    static bool MayStandAt(List<string> part, int at, string title, List<string> name)
    {
        var called = at > 0 && Titles.Contains(part[at - 1]) ? part[at - 1] : "";
        if (name.Count == 1) return part[at] == name[0] && (title.Length == 0 || called.Length == 0 || called == title);
        // One word after the given name is somebody’s family name: where it is another one, they are somebody else.
        return part[at] == name[0] ? Rest(part, at) is not [var family] || name.Contains(family) : part[at] == name[^1] && called.Length > 0;
    }

    static bool Agrees(Tie tie, IReadOnlyCollection<Tie> circle, string title, IReadOnlyList<string> name, List<string> before, List<string> rest)
    {
        // “Mrs Patel” has no given name: it is she only with the same title.
        if (title.Length > 0 && name.Count == 1 && !before.Contains(title)) return false;
        var more = Rest(rest, 0);
        if (name.Count > 1 && !more.TrueForAll(name.Skip(1).Contains)) return false;
        if (name.Count > 1 && more.Contains(name[^1])) return true;
        return !circle.Any(other => other.Id != tie.Id && other.IsCurrent && Words(other.Name).Contains(name[0]));
    }

    /// <summary>The words that follow a name and may be the rest of it.</summary>
    static List<string> Rest(List<string> part, int at) => [.. part.Skip(at + 1).TakeWhile(w => !After.Contains(w) && !Kin.Contains(w))];

    /// <summary>Their name without what is no name: the title of one who has only a family name, and the words, given name first.</summary>
    static (string Title, List<string> Name) NameOf(Tie tie)
    {
        var words = Words(tie.Name).SkipWhile(Before.Contains).ToList();
        var name = words.SkipWhile(w => Titles.Contains(w) || Kin.Contains(w)).ToList();
        if (name.Count == 0) name = [.. words.Where(Kin.Contains).Take(1)];
        return (name.Count == 1 ? words.Find(Titles.Contains) ?? "" : "", name);
    }

    /// <summary>The words in parts, as commas and “and” divide them.</summary>
    static IEnumerable<List<string>> Parts(string words)
    {
        foreach (var piece in words.Split([',', ';', '/', '(', ')', '&', '+', '\n']))
        {
            var part = new List<string>();
            foreach (var word in Words(piece))
            {
                if (!Ands.Contains(word)) { part.Add(word); continue; }
                yield return part;
                part = [];
            }

            yield return part;
        }
    }

    /// <summary>Words in small letters without accents. An apostrophe joins: “Helen’s” is not “Helen”, and “O’Neill” is one word.</summary>
    static List<string> Words(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (c is '\'' or '’' or '‘' or '`' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
