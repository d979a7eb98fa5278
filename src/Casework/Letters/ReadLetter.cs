using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Letters;
using Threefold.Practice.Messages;
using Threefold.Practice.People;

namespace Threefold.Casework.Letters;

/// <summary>Opens one letter: as it is, who signed it, and what became of it.</summary>
public sealed class ReadLetter(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens it. The look is written down.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    /// <exception cref="NotThere">There is no such letter.</exception>
    public Task<LetterInView> DoAsync(Caller by, Guid letter, CancellationToken stop = default) => OpenAsync(by, letter, nameof(ReadLetter), stop);

    /// <summary>Opens it to print: whoever asks who looked is told that it left the screen.</summary>
    public Task<LetterInView> PrintAsync(Caller by, Guid letter, CancellationToken stop = default) => OpenAsync(by, letter, "PrintLetter", stop);

    async Task<LetterInView> OpenAsync(Caller by, Guid letter, string act, CancellationToken stop)
    {
        var person = await where.PersonOfAsync<Letter>(letter, stop);
        var file = await door.OpenAsync(by, person, Purpose.Conversation, act, stop);
        var held = await file.OneAsync<Letter>(letter, stop: stop);
        var tie = held is { MayChange: true, Tie: { } id } ? await file.FindAsync<Tie>(t => t.Id == id && t.EndedOn == null, stop) : null;
        return new(await PersonFlags.ReadAsync(file, stop), held, await file.ListAsync<Signature>(s => s.Letter == letter, stop),
            held.Message is { } message ? await file.FindAsync<Message>(m => m.Id == message, stop) : null, await file.LeaveAsync(tie, stop));
    }
}

/// <summary>One letter.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Signatures">Who signed it.</param>
/// <param name="Message">Where it is in the outbox.</param>
/// <param name="Leave">What was said about telling whoever it is to, while it has not gone and is not to the person.</param>
public sealed record LetterInView(PersonFlags Flags, Letter Letter, IReadOnlyList<Signature> Signatures, Message? Message, Leave? Leave);
