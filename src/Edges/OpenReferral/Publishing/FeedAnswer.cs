using System.Buffers;
using System.Globalization;
using System.Text;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>What was found, ready to be written.</summary>
public sealed class FeedAnswer
{
    /// <summary>Bytes that are written before they are sent on.</summary>
    const int Together = 64 * 1024;

    readonly FeedList list;
    readonly int[]? items;
    readonly FeedAsk ask;

    internal FeedAnswer(FeedList list, int[]? items, FeedAsk ask) => (this.list, this.items, this.ask) = (list, items, ask);

    /// <summary>How many were found.</summary>
    public int Count => items?.Length ?? list.Count;

    /// <summary>Writes the record that was asked for by its id.</summary>
    public void WriteOne(IBufferWriter<byte> to) => Write(to, 0);

    /// <summary>Writes a page in its envelope.</summary>
    public void WritePage(IBufferWriter<byte> to)
    {
        var pages = (Count + ask.PerPage - 1) / ask.PerPage;
        var from = (int)Math.Min((long)(ask.Page - 1) * ask.PerPage, Count);
        var size = Math.Min(ask.PerPage, Count - from);
        Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $$"""{"total_items":{{Count}},"total_pages":{{pages}},"page_number":{{ask.Page}},"size":{{size}},"first_page":{{Says(ask.Page == 1)}},"last_page":{{Says(ask.Page >= pages)}},"empty":{{Says(size == 0)}},"contents":["""),
            to);
        for (var number = from; number < from + size; number++)
        {
            to.Write(number == from ? ""u8 : ","u8);
            Write(to, number);
        }

        to.Write("]}"u8);
    }

    /// <summary>Writes records one a line, as many as are worth sending at once.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="from">The first.</param>
    /// <returns>The next, or the count when all are written.</returns>
    public int WriteLines(IBufferWriter<byte> to, int from)
    {
        var counted = new CountedWriter(to);
        while (from < Count && counted.Written < Together)
        {
            Write(counted, from++);
            counted.Write("\n"u8);
        }

        return from;
    }

    void Write(IBufferWriter<byte> to, int number) => list.Write(to, items is null ? number : items[number], ask);

    static string Says(bool yes) => yes ? "true" : "false";

    sealed class CountedWriter(IBufferWriter<byte> to) : IBufferWriter<byte>
    {
        public int Written { get; private set; }

        public void Advance(int count)
        {
            Written += count;
            to.Advance(count);
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => to.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => to.GetSpan(sizeHint);
    }
}
