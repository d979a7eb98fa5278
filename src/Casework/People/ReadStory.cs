using Threefold.Casework.Door;
using Threefold.Practice.Access;

namespace Threefold.Casework.People;

/// <summary>Reads somebody's story: every sentence of it, newest first, whoever wrote it down.</summary>
public sealed class ReadStory(RecordDoor door)
{
    /// <summary>The most sentences shown at once; the days narrow it.</summary>
    public const int Most = 2000;

    /// <summary>Reads it.</summary>
    /// <param name="by">Who reads.</param>
    /// <param name="person">Whose story.</param>
    /// <param name="kinds">Only these kinds of fact; all when empty.</param>
    /// <param name="from">From this day on.</param>
    /// <param name="until">Up to this day.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public Task<Story> DoAsync(Caller by, Guid person, IReadOnlyCollection<string> kinds, DateOnly? from, DateOnly? until, CancellationToken stop = default) =>
        ReadAsync(by, person, nameof(ReadStory), kinds, from, until, stop);

    /// <summary>Reads it to print: whoever asks who looked is told that it left the screen.</summary>
    /// <inheritdoc cref="DoAsync"/>
    public Task<Story> PrintAsync(Caller by, Guid person, IReadOnlyCollection<string> kinds, DateOnly? from, DateOnly? until, CancellationToken stop = default) =>
        ReadAsync(by, person, "PrintStory", kinds, from, until, stop);

    async Task<Story> ReadAsync(Caller by, Guid person, string act, IReadOnlyCollection<string> kinds, DateOnly? from, DateOnly? until, CancellationToken stop)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, act, stop);
        // One more than is shown tells whether there is more.
        var lines = await file.ChronologyAsync(Most + 1, kinds, from, until, stop);
        return new Story(await PersonFlags.ReadAsync(file, stop), [.. lines.Take(Most)], lines.Count > Most);
    }
}

/// <summary>Somebody's story.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Lines">Its sentences, newest first.</param>
/// <param name="IsCapped">True when there is more than is shown.</param>
public sealed record Story(PersonFlags Flags, IReadOnlyList<StoryLine> Lines, bool IsCapped);
