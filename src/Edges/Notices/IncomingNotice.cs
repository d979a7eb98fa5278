using Threefold.Practice.Crisis;

namespace Threefold.Edges.Notices;

/// <summary>
/// A message from a hospital or a surgery as it came: read, ignored because it changes nothing here, or not understood. It
/// also writes the answer in the sender's own form. The front of this edge.
/// </summary>
public sealed class IncomingNotice
{
    /// <summary>The longest message that is read, in bytes.</summary>
    public const int Longest = 64 * 1024;

    readonly Hl7Message? hl7;

    IncomingNotice(NoticeAsTold? notice, string wrong, bool ignored, Hl7Message? header, bool json) => (Notice, Wrong, Ignored, hl7, IsJson) = (notice, wrong, ignored, header, json);

    /// <summary>What it says; <see langword="null"/> when it was not understood or changes nothing here.</summary>
    public NoticeAsTold? Notice { get; }

    /// <summary>What is wrong with it, or why it changes nothing. Never a word of what it says.</summary>
    public string Wrong { get; }

    /// <summary>True when it was understood and there is nothing to do.</summary>
    public bool Ignored { get; }

    /// <summary>True when it is answered as JSON; otherwise as HL7 v2.</summary>
    public bool IsJson { get; }

    /// <summary>The kind of the answer, for its header.</summary>
    public string AnswerType => IsJson ? "application/json; charset=utf-8" : "application/hl7-v2; charset=utf-8";

    /// <summary>Reads a message.</summary>
    /// <param name="from">The name of the partner's key.</param>
    /// <param name="contentType">What the sender says it is.</param>
    /// <param name="body">The message.</param>
    public static IncomingNotice Read(string from, string? contentType, ReadOnlySpan<byte> body)
    {
        var json = contentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
        if (body.Length > Longest) return new(null, "The message is too long.", false, null, json);
        if (json) return OfJson(JsonNotice.Read(from, body));
        return Hl7Message.Read(body, out var header) is { Length: > 0 } broken ? new(null, broken, false, header, false) : OfHl7(from, header!);
    }

    /// <summary>The answer to the sender.</summary>
    /// <param name="code">The HTTP status it goes with.</param>
    /// <param name="says">In words.</param>
    /// <param name="now">The moment (UTC).</param>
    public string Answer(int code, string says, DateTime now) => IsJson
        ? System.Text.Json.JsonSerializer.Serialize(new { taken = code is >= 200 and < 300, says })
        : Hl7Answer.Write(hl7, code switch { >= 200 and < 300 => "AA", >= 500 => "AE", _ => "AR" }, says, now);

    static IncomingNotice OfJson((NoticeAsTold? Notice, string Wrong) read) => new(read.Notice, read.Wrong, false, null, true);

    static IncomingNotice OfHl7(string from, Hl7Message message)
    {
        var (notice, wrong, ignored) = AdtNotice.Of(from, message);
        return new(notice, wrong, ignored, message, false);
    }
}
