namespace Threefold.Web.Design.Verdicts;

/// <summary>What this page has shown so far, so that the summary above it links to what is there and nothing is asked twice.</summary>
sealed class Shown
{
    readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    readonly Dictionary<string, int> given = new(StringComparer.Ordinal);

    /// <summary>True once the box for a reason is on the page.</summary>
    public bool Reason { get; set; }

    /// <summary>True once the box to tick is on the page.</summary>
    public bool Read { get; set; }

    /// <summary>The id itself the first time, then with a number, so that no two pieces of a page share one.</summary>
    public string Unique(string id)
    {
        given[id] = given.GetValueOrDefault(id) + 1;
        return given[id] == 1 ? id : $"{id}-{given[id]}";
    }

    /// <summary>A field is on the page, and this is where a link should land.</summary>
    public void Add(string name, string id) => fields.TryAdd(name, id);

    /// <summary>Where a link to the field should land, or <see langword="null"/> when it is not on the page.</summary>
    public string? IdOf(string name) => fields.FirstOrDefault(f => FieldNames.Same(f.Key, name)).Value;
}

/// <summary>When a field of a form and the argument of an act are the same question.</summary>
static class FieldNames
{
    /// <summary><c>Input.InTheirWords</c>, <c>InTheirWords</c> and <c>inTheirWords</c> are the same.</summary>
    public static bool Same(string posted, string said) =>
        said.Length > 0 && (string.Equals(posted, said, StringComparison.OrdinalIgnoreCase)
            || posted.EndsWith("." + said, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Where what was shown is kept while one page is made.</summary>
static class Showing
{
    /// <summary>What this request's page has shown.</summary>
    public static Shown Shown(this HttpContext http)
    {
        if (http.Items[typeof(Shown)] is not Shown shown)
            http.Items[typeof(Shown)] = shown = new Shown();
        return shown;
    }
}
