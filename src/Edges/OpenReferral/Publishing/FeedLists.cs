using System.Buffers;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>One of the lists that are published, in the order it is published in.</summary>
/// <param name="ids">The items' ids, in that order.</param>
abstract class FeedList(Guid[] ids)
{
    readonly Dictionary<Guid, int> numbers = Numbered(ids);

    /// <summary>How many items it has.</summary>
    public int Count => ids.Length;

    /// <summary>The number of the item with an id, or -1.</summary>
    public int Find(Guid id) => numbers.TryGetValue(id, out var number) ? number : -1;

    /// <summary>Writes an item.</summary>
    public abstract void Write(IBufferWriter<byte> to, int item, FeedAsk ask);

    /// <summary>Bytes that its items take.</summary>
    public abstract long Bytes { get; }

    static Dictionary<Guid, int> Numbered(Guid[] ids)
    {
        var all = new Dictionary<Guid, int>(ids.Length);
        for (var number = 0; number < ids.Length; number++)
        {
            all.TryAdd(ids[number], number);
        }

        return all;
    }
}

/// <summary>Records that stand by themselves.</summary>
sealed class RecordList(Guid[] ids, FeedRecord[] records) : FeedList(ids)
{
    /// <summary>A record by its number.</summary>
    public FeedRecord this[int item] => records[item];

    /// <inheritdoc/>
    public override long Bytes => records.Sum(record => (long)record.Json.Length);

    /// <inheritdoc/>
    public override void Write(IBufferWriter<byte> to, int item, FeedAsk ask) => records[item].Write(to, ask.Depth);
}

/// <summary>Organisations, with their services where these are asked for.</summary>
sealed class OrganisationList(Guid[] ids, FeedRecord[] records, int[][] theirs, RecordList services) : FeedList(ids)
{
    /// <inheritdoc/>
    public override long Bytes => records.Sum(record => (long)record.Json.Length);

    /// <inheritdoc/>
    public override void Write(IBufferWriter<byte> to, int item, FeedAsk ask)
    {
        if (!ask.FullService)
        {
            records[item].Write(to, ask.Depth);
            return;
        }

        to.Write(records[item].Json.AsSpan(0, records[item].Json.Length - 1));
        to.Write(",\"services\":["u8);
        for (var number = 0; number < theirs[item].Length; number++)
        {
            to.Write(number == 0 ? ""u8 : ","u8);
            services[theirs[item][number]].Write(to, Depth.Whole);
        }

        to.Write("]}"u8);
    }
}

/// <summary>Services at their places: put together from the service and the place, so that neither is kept twice.</summary>
sealed class PlaceList(Guid[] ids, byte[][] heads, FeedRecord[] places, int[] whose, RecordList services) : FeedList(ids)
{
    /// <summary>The service that each one is of.</summary>
    public int[] Whose => whose;

    /// <inheritdoc/>
    public override long Bytes => heads.Sum(head => (long)head.Length) + places.Sum(place => (long)place.Json.Length);

    /// <inheritdoc/>
    public override void Write(IBufferWriter<byte> to, int item, FeedAsk ask)
    {
        to.Write(heads[item]);
        if (ask.Depth == Depth.Minimal)
        {
            to.Write("}"u8);
            return;
        }

        to.Write(",\"location\":"u8);
        places[item].Write(to, ask.Depth);
        to.Write(",\"service\":"u8);
        services[whose[item]].Write(to, ask.Depth);
        to.Write("}"u8);
    }
}
