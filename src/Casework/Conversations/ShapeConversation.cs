using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Conversations;

/// <summary>How we talk changed: another place, a more involved situation, a question about one decision.</summary>
public sealed class ShapeConversation(RecordDoor door, ModelShelf models)
{
    static readonly string[] Complexities = ["simple", "mixed", "involved"];

    /// <summary>Writes it down; prompts follow from it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid talk, string channel, string complexity, bool purposeTold, bool capacityInDoubt, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ShapeConversation), async file =>
        {
            var conversation = await file.OneAsync<Conversation>(talk, stop: stop);
            file.ModelVersion = conversation.Model;
            if (!conversation.IsOpen) return Verdict.No("This talk has ended.");
            if (models.Pinned(conversation.Model).Stage(conversation.Stage) is var stage && !stage.Channels.Contains(channel)) return Verdict.No("Choose where you talk.", nameof(channel));
            if (!Complexities.Contains(complexity)) return Verdict.No("Choose how involved it is.", nameof(complexity));
            file.Record(conversation, new ConversationShaped(talk, channel, complexity, purposeTold, capacityInDoubt));
            return Verdict.Made(talk);
        }, stop);
}
