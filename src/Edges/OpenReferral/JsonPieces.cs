using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>One record of a JSON file: readable, or with what is wrong with it.</summary>
/// <param name="Raw">As it came.</param>
/// <param name="Value">What it holds; undefined when there is a problem.</param>
/// <param name="Problem">One sentence, or empty.</param>
sealed record Piece(string Raw, JsonElement Value, string Problem)
{
    /// <summary>Reads one record from its bytes.</summary>
    public static Piece From(ReadOnlySpan<byte> bytes, ReadingLimits limits)
    {
        if (!Utf8.IsValid(bytes))
        {
            return new Piece(Encoding.UTF8.GetString(bytes), default, "It holds bytes that are not UTF-8 text.");
        }

        var raw = Encoding.UTF8.GetString(bytes);
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = limits.Deepest, AllowDuplicateProperties = false };
            var value = JsonElement.Parse(bytes, options);
            return value.ValueKind == JsonValueKind.Object ? new Piece(raw, value, "") : new Piece(raw, default, "It is not a record with fields.");
        }
        catch (JsonException)
        {
            return new Piece(raw, default, "It is not well-formed JSON, or says one field twice.");
        }
        catch (InvalidOperationException)
        {
            return new Piece(raw, default, "It holds text that is not valid Unicode.");
        }
    }
}

/// <summary>
/// Takes a JSON file apart into records without holding it whole. A file may be a list, an envelope with its records
/// under <c>contents</c> (or <c>content</c>, as version 1.0 has it), one record, or one record after another.
/// </summary>
sealed class JsonPieces(Stream stream, string name, ReadingLimits limits)
{
    readonly JsonReaderOptions options = new() { MaxDepth = limits.Deepest, AllowMultipleValues = true };
    byte[] buffer = new byte[64 * 1024];
    int start;
    int filled;
    bool ended;
    bool first = true;
    Where where = Where.Outside;
    bool inEnvelope;
    JsonReaderState state;
    (int From, int To) found;

    enum Where
    {
        Outside,
        List,
        Envelope,
    }

    enum Step
    {
        More,
        Went,
        Found,
        Done,
    }

    /// <summary>Every record in order.</summary>
    /// <exception cref="DirectoryRefused">The file is not JSON, not UTF-8, ends in the middle, or holds a record that is too long.</exception>
    public async IAsyncEnumerable<Piece> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        state = new JsonReaderState(options);
        await FillAsync(stop);
        while (true)
        {
            switch (Advance())
            {
                case Step.Done:
                    yield break;
                case Step.Found:
                    yield return Piece.From(buffer.AsSpan(found.From, found.To - found.From), limits);
                    break;
                case Step.More:
                    await FillAsync(stop);
                    break;
                case Step.Went:
                    break;
            }
        }
    }

    Step Advance()
    {
        try
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, filled - start), ended, state);
            return where switch
            {
                Where.List => InList(ref reader),
                Where.Envelope => InEnvelope(ref reader),
                _ => Outside(ref reader),
            };
        }
        catch (JsonException)
        {
            throw Refused(ended ? "is not whole: it ends in the middle, or is not JSON" : "is not JSON");
        }
        catch (InvalidOperationException)
        {
            throw Refused("holds a field name that is not valid Unicode");
        }
    }

    Step Outside(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return ended ? Step.Done : Step.More;
        }

        var opened = reader;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return Go(ref reader, Where.List);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Refused("is not a list of records");
        }

        // A short object is taken whole; only one that is longer than any record may be must be an envelope.
        return reader.TrySkip() ? Take(ref reader, (int)opened.TokenStartIndex)
            : filled - start < limits.LargestRecord ? NeedMore()
            : Go(ref opened, Where.Envelope);
    }

    Step InList(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return NeedMore();
        }

        if (reader.TokenType == JsonTokenType.EndArray)
        {
            var outer = inEnvelope ? Where.Envelope : Where.Outside;
            inEnvelope = false;
            return Go(ref reader, outer);
        }

        var from = (int)reader.TokenStartIndex;
        return reader.TrySkip() ? Take(ref reader, from)
            : filled - start < limits.LargestRecord ? NeedMore()
            : throw Refused($"holds a record of more than {limits.LargestRecord:N0} bytes");
    }

    Step InEnvelope(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return NeedMore();
        }

        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return Go(ref reader, Where.Outside);
        }

        var holdsRecords = reader.ValueTextEquals("contents") || reader.ValueTextEquals("content");
        if (!reader.Read())
        {
            return NeedMore();
        }

        if (holdsRecords && reader.TokenType == JsonTokenType.StartArray)
        {
            inEnvelope = true;
            return Go(ref reader, Where.List);
        }

        return reader.TrySkip() ? Go(ref reader, Where.Envelope)
            : filled - start < limits.LargestRecord ? NeedMore()
            : throw Refused($"is no list of records, or holds a field of more than {limits.LargestRecord:N0} bytes");
    }

    Step NeedMore() => ended ? throw Refused("is not whole: it ends in the middle") : Step.More;

    Step Go(ref Utf8JsonReader reader, Where next)
    {
        start += (int)reader.BytesConsumed;
        state = reader.CurrentState;
        where = next;
        return Step.Went;
    }

    Step Take(ref Utf8JsonReader reader, int from)
    {
        found = (start + from, start + (int)reader.BytesConsumed);
        Go(ref reader, where);
        return Step.Found;
    }

    async Task FillAsync(CancellationToken stop)
    {
        buffer.AsSpan(start, filled - start).CopyTo(buffer);
        (start, filled) = (0, filled - start);
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var more = await stream.ReadAtLeastAsync(buffer.AsMemory(filled), first ? 4 : 1, throwOnEndOfStream: false, stop);
        filled += more;
        ended = more == 0;
        if (first)
        {
            first = false;
            start = Encodings.SkipMark(buffer.AsSpan(0, filled), name);
        }
    }

    DirectoryRefused Refused(string because) => new($"{name} {because}.");
}
