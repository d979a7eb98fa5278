using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>Opens the notes that were written to somebody about what was agreed, and what the next one would say.</summary>
public sealed class OpenNotes(RecordDoor door, ModelShelf models)
{
    /// <summary>Opens them.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="person">Whose notes.</param>
    /// <param name="tie">Somebody in their circle whom the next note would be for; <see langword="null"/> for the person.</param>
    /// <param name="of">The talk that it would be about; <see langword="null"/> for the latest that ended.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<NotesOf> DoAsync(Caller by, Guid person, Guid? tie = null, Guid? of = null, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenNotes), stop);
        var flags = await PersonFlags.ReadAsync(file, stop);
        var circle = await file.ListAsync<Tie>(t => t.EndedOn == null, stop);
        var talks = (await file.ListAsync<Conversation>(t => t.CompletedAt != null, stop)).OrderBy(t => t.CompletedAt).ToList();
        var talk = talks.Find(t => t.Id == of) ?? talks.LastOrDefault();
        var other = tie is { } id ? circle.FirstOrDefault(t => t.Id == id) ?? throw new NotThere(nameof(Tie)) : null;
        var said = await file.ListAsync<SharingAgreement>(s => s.EndedOn == null, stop);
        var leaves = circle.ToDictionary(t => t.Id, t => LeaveRules.Of(t, circle, said, file.Today));
        return new NotesOf
        {
            Flags = flags,
            Circle = circle,
            Leaves = leaves,
            Notes = [.. (await file.ListAsync<PlainNote>(stop: stop)).OrderByDescending(n => n.WrittenAt)],
            Talk = talk,
            For = other,
            Draft = talk is null ? "" : NoteRules.Words(await NoteOf.FromAsync(file, flags.Who, talk, other, stop) with { Options = [.. RightsRules.Options.Select(o => Wording.Say(models.Pinned(talk.Model), o))] }),
            Format = other is null ? NoteFormat.For(flags.Needs) : NoteFormat.For([]),
        };
    }
}

/// <summary>Notes that were written, and what the next one would say.</summary>
public sealed record NotesOf
{
    /// <summary>What must be known before speaking or writing to them.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>Their circle, to whom a note may go by their leave.</summary>
    public IReadOnlyList<Tie> Circle { get; init; } = [];

    /// <summary>What was said about telling each of them.</summary>
    public IReadOnlyDictionary<Guid, Leave> Leaves { get; init; } = new Dictionary<Guid, Leave>();

    /// <summary>What was written, latest first.</summary>
    public IReadOnlyList<PlainNote> Notes { get; init; } = [];

    /// <summary>The talk that the next note is about: one that was asked for, else the latest that ended.</summary>
    public Conversation? Talk { get; init; }

    /// <summary>Whom the next note would be for, when not the person.</summary>
    public Tie? For { get; init; }

    /// <summary>What the next note would say; empty while no talk has ended.</summary>
    public string Draft { get; init; } = "";

    /// <summary>How they read best.</summary>
    public required NoteFormat Format { get; init; }
}
