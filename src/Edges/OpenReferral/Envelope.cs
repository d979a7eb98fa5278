using System.Text.Json;

namespace Threefold.Edges.OpenReferral;

/// <summary>Opens the envelope of a page of records.</summary>
static class Envelope
{
    /// <summary>The records of an envelope (<c>contents</c>, in version 1.0 <c>content</c>), or <see langword="null"/> when the object is no envelope.</summary>
    public static JsonElement? Contents(JsonElement page) =>
        page.ValueKind == JsonValueKind.Array ? page
        : page.ValueKind == JsonValueKind.Object && (page.TryGetProperty("contents", out var found) || page.TryGetProperty("content", out found)) && found.ValueKind == JsonValueKind.Array ? found
        : null;

    /// <summary>The records inside a piece that was taken whole: its contents where it is an envelope, otherwise itself.</summary>
    public static IEnumerable<Piece> Opened(Piece piece)
    {
        if (piece.Problem.Length > 0 || Contents(piece.Value) is not { } records)
        {
            yield return piece;
            yield break;
        }

        foreach (var record in records.EnumerateArray())
        {
            yield return Whole(record);
        }
    }

    /// <summary>A record that has been read already.</summary>
    public static Piece Whole(JsonElement record) => record.ValueKind == JsonValueKind.Object
        ? new Piece(record.GetRawText(), record, "")
        : new Piece(record.GetRawText(), default, "It is not a record with fields.");
}
