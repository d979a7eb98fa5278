namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>The OpenAPI document of the feed: what may be asked, and what comes back.</summary>
public static class FeedDocument
{
    /// <summary>The document in UTF-8.</summary>
    public static ReadOnlySpan<byte> Json => Bytes;

    static readonly byte[] Bytes = Read();

    static byte[] Read()
    {
        using var stream = typeof(FeedDocument).Assembly.GetManifestResourceStream("openreferral/openapi.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
