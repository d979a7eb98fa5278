using System.Globalization;
using System.Text;

namespace Threefold.Edges.Notices;

/// <summary>An HL7 v2 message, taken apart as far as notices need. Anything that is not a message is said to be none; nothing throws.</summary>
sealed class Hl7Message
{
    const int MostSegments = 500;
    static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    readonly List<string[]> segments = [];
    string raw = "";
    char field, component, repeat, escape, part;

    /// <summary>The message as it came, without its frame.</summary>
    public string Raw => raw;

    /// <summary>Reads a message, with or without the frame that MLLP puts around it.</summary>
    /// <param name="body">What came.</param>
    /// <param name="message">The message; its header alone where only that could be read; nothing at all otherwise.</param>
    /// <returns>What is wrong with it, or empty.</returns>
    public static string Read(ReadOnlySpan<byte> body, out Hl7Message? message)
    {
        message = null;
        while (body.Length > 0 && body[0] is 0x0B or (byte)'\r' or (byte)'\n') body = body[1..];
        while (body.Length > 0 && body[^1] is 0x1C or (byte)'\r' or (byte)'\n') body = body[..^1];
        if (body.Length < 8 || !body.StartsWith("MSH"u8)) return "This is no HL7 v2 message: it does not begin with MSH.";
        var found = new Hl7Message();
        if (!found.Take(Encoding.Latin1.GetString(body))) return "The separators in MSH-1 and MSH-2 cannot be read.";
        message = found;
        if (found.Get("MSH", 18).StartsWith("8859", StringComparison.Ordinal)) return found.Check();
        try
        {
            return found.Take(Strict.GetString(body)) ? found.Check() : "The separators in MSH-1 and MSH-2 cannot be read.";
        }
        catch (DecoderFallbackException)
        {
            return "The message is not in UTF-8, and MSH-18 names no other character set that is read here.";
        }
    }

    /// <summary>A value: the first segment of that name, a field, one of its repetitions, a component. Empty when it is not there.</summary>
    public string Get(string segment, int at, int component = 1, int repetition = 0)
    {
        var all = Repetitions(segment, at);
        if (repetition >= all.Length) return "";
        var parts = all[repetition].Split(this.component);
        return component > parts.Length ? "" : Plain(parts[component - 1].Split(part)[0]);
    }

    /// <summary>How many repetitions a field has.</summary>
    public int Count(string segment, int at) => Repetitions(segment, at).Length;

    /// <summary>A moment (UTC) with its day in London; <see langword="false"/> when something is there that is no moment.</summary>
    public bool Moment(string text, out DateTime? at, out DateOnly? day)
    {
        (at, day) = (null, null);
        if (text.Length == 0 || text == "\"\"") return true;
        var zone = text.IndexOfAny(['+', '-']);
        var (digits, offset) = zone < 0 ? (text, "") : (text[..zone], text[zone..]);
        digits = digits.Split('.')[0];
        if (digits.Length < 8 || !DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) return false;
        day = on;
        if (digits.Length == 8) return offset.Length == 0;
        if (!TimeOnly.TryParseExact(digits[8..], ["HH", "HHmm", "HHmmss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return false;
        if (offset.Length == 0) at = Practice.Ground.Days.At(on, time);
        else if (offset.Length == 5 && TimeSpan.TryParseExact(offset[1..], "hhmm", CultureInfo.InvariantCulture, out var by) && by <= TimeSpan.FromHours(14) && on.Year is > 1 and < 9999)
            at = DateTime.SpecifyKind(on.ToDateTime(time) - (offset[0] == '-' ? -by : by), DateTimeKind.Utc);
        else return false;
        day = Practice.Ground.Days.Of(at.Value);
        return true;
    }

    bool Take(string text)
    {
        var marks = text[3..8];
        if (marks.Any(c => c is <= ' ' or > '~' || char.IsLetterOrDigit(c)) || marks.Distinct().Count() != 5) return false;
        (field, component, repeat, escape, part, raw) = (marks[0], marks[1], marks[2], marks[3], marks[4], text);
        segments.Clear();
        foreach (var line in text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(MostSegments + 1)) segments.Add(line.Split(field));
        return true;
    }

    string Check() => segments.Count > MostSegments ? "The message has too many segments."
        : segments.Any(s => s[0].Length != 3) ? "A segment has no name of three letters."
        : raw.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) ? "The message has characters that cannot be kept."
        : "";

    string[] Repetitions(string segment, int at)
    {
        if (segments.Find(s => s[0] == segment) is not { } found) return [];
        // MSH-1 is the separator itself.
        var index = segment == "MSH" ? at - 1 : at;
        return index < 1 || index >= found.Length ? [] : segment == "MSH" && at == 2 ? [found[index]] : found[index].Split(repeat);
    }

    string Plain(string text)
    {
        if (!text.Contains(escape, StringComparison.Ordinal)) return text.Trim();
        var plain = new StringBuilder();
        var pieces = text.Split(escape);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 0 || i == pieces.Length - 1) plain.Append(pieces[i]);
            else plain.Append(pieces[i] switch { "F" => field, "S" => component, "R" => repeat, "E" => escape, "T" => part, _ => ' ' });
        }

        return plain.ToString().Trim();
    }
}
