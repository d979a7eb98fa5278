using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>Reads a directory from somewhere else, politely and within limits.</summary>
public interface IDirectoryReader
{
    /// <summary>Every record, good or set aside.</summary>
    /// <param name="feed">The source; its place is a web address.</param>
    /// <param name="at">The moment of reading (UTC).</param>
    /// <param name="stop">Ends it; what was read so far is remembered.</param>
    /// <exception cref="DirectoryRefused">Thrown while reading, when the directory as a whole cannot be taken in.</exception>
    IAsyncEnumerable<DirectoryRecord> ReadAsync(DirectoryFeed feed, DateTime at, CancellationToken stop);
}

/// <summary>Looks whether a web address answers.</summary>
public interface ILinkLooker
{
    /// <summary>What is wrong with it in one sentence, or empty when it answers. It never throws but when it is stopped.</summary>
    Task<string> LookAsync(string address, CancellationToken stop);
}

/// <summary>Stands where nothing was set up to read directories.</summary>
sealed class NoReader : IDirectoryReader, ILinkLooker
{
    public IAsyncEnumerable<DirectoryRecord> ReadAsync(DirectoryFeed feed, DateTime at, CancellationToken stop) =>
        throw new DirectoryRefused("Nothing is set up here to read directories.");

    public Task<string> LookAsync(string address, CancellationToken stop) => Task.FromResult("");
}

/// <summary>Where people outside reach this site, for links in messages.</summary>
/// <param name="At">The address without a slash at its end.</param>
public sealed record OutsideAddress(string At);
