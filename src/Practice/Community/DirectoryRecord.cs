namespace Threefold.Practice.Community;

/// <summary>One record read from somebody's directory, good or not.</summary>
/// <param name="SourceId">The id in that directory, as it came; a place in the file where it has none.</param>
/// <param name="Raw">The record exactly as it came, with every field we did not know.</param>
public abstract record DirectoryRecord(string SourceId, string Raw);

/// <summary>A record that can be shown.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="SourceId">The id in that directory.</param>
/// <param name="Raw">The record as it came.</param>
public sealed record EntryRead(ServiceEntry Entry, string SourceId, string Raw) : DirectoryRecord(SourceId, Raw);

/// <summary>A record that cannot be shown, set aside for somebody to look at.</summary>
/// <param name="Because">One plain sentence.</param>
/// <param name="SourceId">The id in that directory.</param>
/// <param name="Raw">The record as it came, cut short where it is very long.</param>
public sealed record EntrySetAside(string Because, string SourceId, string Raw) : DirectoryRecord(SourceId, Raw);

/// <summary>The whole directory cannot be taken in. Nothing of it is used.</summary>
/// <param name="because">One plain sentence that says what is wrong and where.</param>
/// <param name="passing">True when it may be right in a while: nobody answered, or the feed was too busy.</param>
public sealed class DirectoryRefused(string because, bool passing = false) : Exception(because)
{
    /// <summary>Whether a later reading may go on from where this one stopped.</summary>
    public bool IsPassing { get; } = passing;
}
