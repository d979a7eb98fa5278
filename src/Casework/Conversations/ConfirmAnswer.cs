using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Conversations;

/// <summary>The person says that an earlier answer is still true; it is not asked again.</summary>
public sealed class ConfirmAnswer(RecordDoor door, ModelShelf models)
{
    /// <summary>Carries an earlier answer into this conversation, dated today.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid talk, Guid earlier, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ConfirmAnswer), async file =>
        {
            var conversation = await file.OneAsync<Conversation>(talk, stop: stop);
            var model = models.Pinned(conversation.Model);
            file.ModelVersion = model.Id;
            var before = await file.OneAsync<Answer>(earlier, stop: stop);
            var prompt = model.Prompts.FirstOrDefault(p => p.Key == before.Prompt) ?? throw new NotThere("Prompt");
            if (await file.FindAsync<Answer>(a => a.Conversation == talk && a.Prompt == prompt.Key, stop) is { } already) return Verdict.Made(already.Id);

            var verdict = ConversationRules.MayConfirm(conversation, prompt, before);
            return verdict.Allowed
                ? Verdict.Made(file.Begin(new AnswerConfirmed(file.NewId(), talk, prompt.Key, Wording.Fill(model, prompt.Asks), before.Words, before.Choice, before.Id, before.OwnWords)).Id)
                : verdict;
        }, stop);
}
