using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>How much of a record is asked for.</summary>
enum Depth
{
    /// <summary>Its id and when it was changed.</summary>
    Minimal,

    /// <summary>What a list says of it.</summary>
    Flat,

    /// <summary>Everything.</summary>
    Whole,
}

/// <summary>One record as it is sent, written once. What a list says of it is the beginning of the whole, so it is kept once too.</summary>
/// <param name="Json">The whole object in UTF-8.</param>
/// <param name="Minimal">Where the shortest form ends.</param>
/// <param name="Flat">Where a list's form ends.</param>
sealed record FeedRecord(byte[] Json, int Minimal, int Flat)
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>Writes a record: each part begins where the one before ended.</summary>
    /// <param name="minimal">Writes the shortest form's fields.</param>
    /// <param name="flat">Writes what a list says beside.</param>
    /// <param name="rest">Writes everything else.</param>
    public static FeedRecord Of(Action<Utf8JsonWriter> minimal, Action<Utf8JsonWriter> flat, Action<Utf8JsonWriter> rest)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        minimal(json);
        json.Flush();
        var first = buffer.WrittenCount;
        flat(json);
        json.Flush();
        var second = buffer.WrittenCount;
        rest(json);
        json.WriteEndObject();
        json.Flush();
        return new FeedRecord(buffer.WrittenSpan.ToArray(), first, second);
    }

    /// <summary>Copies it to an answer.</summary>
    public void Write(IBufferWriter<byte> to, Depth depth)
    {
        var end = depth switch { Depth.Minimal => Minimal, Depth.Flat => Flat, _ => Json.Length - 1 };
        to.Write(Json.AsSpan(0, end));
        to.Write("}"u8);
    }
}

/// <summary>Writes fields, and never one that has nothing to say.</summary>
static class SaidFields
{
    /// <summary>A text.</summary>
    public static void Said(this Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>A number.</summary>
    public static void Said(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } said)
        {
            json.WriteNumber(name, said);
        }
    }

    /// <summary>A list of objects.</summary>
    public static void All<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> all, Action<T, int> each)
    {
        if (all.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var number = 0; number < all.Count; number++)
        {
            json.WriteStartObject();
            each(all[number], number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
