using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Letters;
using Threefold.Practice.People;

namespace Threefold.Casework.Letters;

/// <summary>Opens somebody’s letters, and what the next one would say.</summary>
public sealed class ReadLetters(RecordDoor door, LetterTemplateShelf templates)
{
    /// <summary>Opens them. The look is written down.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<LettersOf> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var all = await templates.AllAsync(stop);
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadLetters), stop);
        var flags = await PersonFlags.ReadAsync(file, stop);
        var circle = await file.ListAsync<Tie>(t => t.Person == person && t.EndedOn == null, stop);
        var said = await file.ListAsync<SharingAgreement>(s => s.Person == person && s.EndedOn == null, stop);
        var leaves = circle.ToDictionary(t => t.Id, t => LeaveRules.Of(t, circle, said, file.Today));
        return new LettersOf
        {
            Flags = flags,
            Letters = [.. (await file.ListAsync<Letter>(l => l.Person == person, stop)).OrderByDescending(l => l.WrittenAt)],
            Templates = all,
            Known = await LetterValues.OfAsync(file, all, stop),
            Wanted = LetterFormats.For(flags.Needs),
            Circle = circle, Leaves = leaves,
            HasAddress = await LetterWork.SafeWayAsync(file, WayKind.Address, stop) is not null,
        };
    }
}

/// <summary>Somebody’s letters, and what is known for the next.</summary>
public sealed record LettersOf
{
    /// <summary>What must be known before writing to them.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>Their letters, latest first.</summary>
    public IReadOnlyList<Letter> Letters { get; init; } = [];

    /// <summary>The letters that can be written.</summary>
    public IReadOnlyList<LetterTemplate> Templates { get; init; } = [];

    /// <summary>What is recorded, by letter and then by word: each letter is filled from what it is about.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Known { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>How they want to be written to.</summary>
    public required FormatWanted Wanted { get; init; }

    /// <summary>Their circle.</summary>
    public IReadOnlyList<Tie> Circle { get; init; } = [];

    /// <summary>What was said about telling each of them.</summary>
    public IReadOnlyDictionary<Guid, Leave> Leaves { get; init; } = new Dictionary<Guid, Leave>();

    /// <summary>True when we know an address that they said is safe, and that is not kept hidden.</summary>
    public bool HasAddress { get; init; }
}
