using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Conversations;

/// <summary>Something that could help is put in its part of the solution ring.</summary>
public sealed class ProposeOption(RecordDoor door)
{
    /// <summary>Adds an option, with who thought of it and, when it is known, what became of it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid talk, string segment, string what, string proposedBy, OptionStatus? status, string because, Guid? entry, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ProposeOption), async file =>
        {
            var conversation = await file.OneAsync<Conversation>(talk, stop: stop);
            file.ModelVersion = conversation.Model;
            var verdict = ConversationRules.MayPropose(conversation, segment, what, status, because)
                .With(KeepableWords.MayKeep(what, "What"))
                .With(KeepableWords.MayKeep(proposedBy, "ProposedBy"))
                .With(KeepableWords.MayKeep(because, "Because"));
            return verdict.Allowed
                ? Verdict.Made(file.Begin(new OptionProposed(file.NewId(), talk, segment, what.Trim(), proposedBy.Trim().Length > 0 ? proposedBy.Trim() : by.Actor.Name, status, because.Trim(), entry)).Id)
                : verdict;
        }, stop);
}
