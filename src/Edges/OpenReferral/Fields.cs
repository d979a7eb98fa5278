using System.Globalization;
using System.Text.Json;

namespace Threefold.Edges.OpenReferral;

/// <summary>
/// The fields of one record, read kindly: a number written as text is a number, a placeholder is nothing, and what
/// cannot be used is left out with a note. Nothing here throws because a publisher was careless.
/// </summary>
/// <param name="record">A JSON object; anything else has no fields.</param>
/// <param name="mended">Where notes are kept.</param>
/// <param name="longest">Characters kept of one text.</param>
sealed class Fields(JsonElement record, Notes mended, int longest)
{
    /// <summary>The record as it came.</summary>
    public JsonElement Whole => record;

    /// <summary>Records read beforehand that this one may point at.</summary>
    public Held Held { get; init; } = Held.Nothing;

    /// <summary>Another record, read with the same care and the same notes.</summary>
    public Fields From(JsonElement other) => new(other, mended, longest);

    /// <summary>Whether the record says anything at all under this name.</summary>
    public bool Has(string name) => Find(name) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };

    /// <summary>The first of these fields that holds real words, cleaned; otherwise empty.</summary>
    public string Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var text = PlainText.Clean(Written(name), longest, out var cut);
            if (cut)
            {
                mended.Add($"“{name}” was longer than {longest:N0} characters and was cut.");
            }

            if (PlainText.IsPlaceholder(text))
            {
                mended.Add($"“{name}” held a placeholder and was left out.");
                continue;
            }

            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }

    /// <summary>An id exactly as it came, number or text; otherwise empty.</summary>
    public string Id(string name = "id")
    {
        var id = Written(name).Trim();
        return id.Length <= 200 ? id : id[..200];
    }

    /// <summary>A number, or <see langword="null"/>.</summary>
    public double? Number(string name) =>
        double.TryParse(Written(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>An age in years; -1 and other impossible ages are missing.</summary>
    public int? Age(string name)
    {
        if (Number(name) is not { } age)
        {
            return null;
        }

        if (age is >= 0 and <= 130)
        {
            return (int)age;
        }

        mended.Add($"“{name}” was {age:0.##}, which is no age, and was left out.");
        return null;
    }

    /// <summary>A day, or <see langword="null"/>.</summary>
    public DateOnly? Day(string name)
    {
        var text = Written(name).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        mended.Add($"“{name}” is not a date and was left out.");
        return null;
    }

    /// <summary>A moment in UTC, or <see langword="null"/>.</summary>
    public DateTime? Moment(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (DateTime.TryParse(Written(name), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>A time of day, or <see langword="null"/>.</summary>
    public TimeOnly? Time(string name)
    {
        var text = Written(name).Trim();
        var plain = text.Split('+', 'Z')[0];
        return TimeOnly.TryParseExact(plain, ["HH:mm:ss", "HH:mm", "H:mm", "HH:mm:ss.fff"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    /// <summary>A web address that starts with http or https, or empty.</summary>
    public string Web(params ReadOnlySpan<string> names)
    {
        var text = Text(names);
        if (text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0))
        {
            return text;
        }

        mended.Add($"“{names[0]}” is not a web address and was left out.");
        return "";
    }

    /// <summary>An e-mail address, or empty.</summary>
    public string Email(string name = "email")
    {
        var text = Text(name);
        var at = text.IndexOf('@');
        if (text.Length == 0 || (at > 0 && at == text.LastIndexOf('@') && text.LastIndexOf('.') > at + 1 && !text.EndsWith('.') && !text.Any(char.IsWhiteSpace)))
        {
            return text;
        }

        mended.Add($"“{name}” is not an e-mail address and was left out.");
        return "";
    }

    /// <summary>Whether the publisher says “no” under any of these names.</summary>
    public bool SaysNo(params ReadOnlySpan<string> names) => Any(names, "false", "no", "0");

    /// <summary>Whether the publisher says “yes” under any of these names.</summary>
    public bool SaysYes(params ReadOnlySpan<string> names) => Any(names, "true", "yes", "1");

    /// <summary>The records under a name: a list's objects, or one object by itself.</summary>
    public IEnumerable<Fields> List(params string[] names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } found)
            {
                var all = found.ValueKind == JsonValueKind.Array ? found.EnumerateArray() : [];
                foreach (var one in all.Where(item => item.ValueKind == JsonValueKind.Object).Concat(found.ValueKind == JsonValueKind.Object ? [found] : []))
                {
                    yield return new Fields(one, mended, longest);
                }
            }
        }
    }

    /// <summary>The record under a name, or one with no fields.</summary>
    public Fields One(string name) => List(name).FirstOrDefault() ?? new Fields(default, mended, longest);

    string Written(string name) => Find(name) is not { } found ? "" : found.ValueKind switch
    {
        JsonValueKind.String => found.GetString() ?? "",
        JsonValueKind.Number => found.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "",
    };

    JsonElement? Find(string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var found) ? found : null;

    bool Any(ReadOnlySpan<string> names, params ReadOnlySpan<string> words)
    {
        foreach (var name in names)
        {
            if (words.Contains(Written(name).Trim().ToLowerInvariant(), StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Notes of what was mended in one record, each once.</summary>
sealed class Notes
{
    readonly List<string> all = [];

    /// <summary>The notes in order.</summary>
    public IReadOnlyList<string> All => all;

    /// <summary>Adds a note unless it is there.</summary>
    public void Add(string note)
    {
        if (all.Count < 50 && !all.Contains(note, StringComparer.Ordinal))
        {
            all.Add(note);
        }
    }
}
