using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>What an organisation answers when several people said that something of theirs did not help: shown beside it, in their words.</summary>
public sealed class ReplyForOrganisation(RecordDoor door, CommunityShelf shelf)
{
    /// <summary>Writes the answer down. Recorded as an act that concerns no person.</summary>
    /// <param name="by">Somebody who looks after the directory and has it from the organisation.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="words">Their words.</param>
    /// <param name="saidBy">Who answers for them, by role.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid entry, string words, string saidBy, CancellationToken stop = default)
    {
        var known = await shelf.FindAsync(entry, stop) is not null;
        return await door.OpenAsync(by, Array.Empty<Guid>(), Purpose.Directory, nameof(ReplyForOrganisation), file =>
        {
            if (!AccessRules.MayActFor(by.Actor, Purpose.Directory)) return Task.FromResult(Verdict.No("Your role does not look after the directory."));
            if (!known) throw new NotThere("Entry");
            return Task.FromResult(Reply(file, entry, words, saidBy));
        }, stop);
    }

    /// <summary>The answer is laid down in a deed, or what is missing is said.</summary>
    internal static Verdict Reply(PersonFile file, Guid entry, string words, string saidBy)
    {
        var verdict = LocalKnowledgeRules.MayReply(words, saidBy);
        if (!verdict.Allowed) return verdict;
        var reply = new EntryReplyRow { Id = file.NewId(), Entry = entry, Words = words.Trim(), SaidBy = saidBy.Trim(), At = file.Now };
        LocalShelf.Reply(file, reply);
        return Verdict.Made(reply.Id);
    }
}
