using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Conversations;

/// <summary>Somebody who helps is listened to in a talk, by name.</summary>
[Source("Norfolk 2017, 3.7(g)")]
public sealed class HearCarer(RecordDoor door)
{
    /// <summary>Writes down what they told us, or that they would rather not say.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose talk.</param>
    /// <param name="talk">The talk.</param>
    /// <param name="who">Their place in the person's circle.</param>
    /// <param name="reply">What came of it.</param>
    /// <param name="words">What they said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid talk, Guid? who, CarerReply? reply, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(HearCarer), async file =>
        {
            var conversation = await file.OneAsync<Conversation>(talk, stop: stop);
            var tie = who is { } id ? await file.FindAsync<Tie>(t => t.Id == id && t.Person == person, stop) : null;
            var verdict = CarerRules.MayHear(conversation, tie, reply, words);
            if (!verdict.Allowed) return verdict;
            var view = file.Begin(person, new CarerViewHeard(file.NewId(), talk, tie!.Id, tie.Name, reply!.Value, words.Trim()));
            await file.ClearDraftsAsync(DraftOf(talk, tie.Id), stop);
            return verdict with { Answer = view.Id };
        }, stop);

    /// <summary>What their words are kept under while they are typed: each one's own, so that the words of two never mix.</summary>
    public static string DraftOf(Guid talk, Guid tie) => $"/conversations/{talk}/who-helps?who={tie}";
}
