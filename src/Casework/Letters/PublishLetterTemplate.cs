using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>A council’s own wording of a letter comes into use. Letters that were written before keep the words they had.</summary>
public sealed class PublishLetterTemplate(RecordDoor door, LetterHead head)
{
    /// <summary>Publishes the draft as it was seen, when it is sound.</summary>
    /// <param name="by">The practice lead or principal social worker, who answers for it by name.</param>
    /// <param name="key">Which letter.</param>
    /// <param name="seen">The revision on their page.</param>
    /// <param name="answer">Their answer, when it is hard to read.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, string key, int seen, RuleAnswer answer, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.PracticeModel, nameof(PublishLetterTemplate), async file =>
        {
            var may = AccessRules.MayWriteModel(by.Actor);
            if (!may.Allowed) return may;
            var draft = await LetterTemplateShelf.DraftAsync(file, key, stop) ?? throw new NotThere(nameof(LetterDraft));
            if (draft.Revision != seen) return Verdict.No($"{draft.ChangedBy} saved this while you read it. Look at what changed, then publish.");
            var template = ShippedLetters.Find(key)! with { Title = draft.Title, Body = draft.Body };
            var sound = CheckLetterTemplate.Of(template, head).Verdict.Answered(answer.Read, answer.Reason);
            if (!sound.Allowed) return sound;
            if (await LetterTemplateShelf.PublishAsync(file, draft, stop) is not { } id) return Verdict.No("Somebody published this while you read it.");
            file.ModelVersion = id;
            return sound;
        }, stop);
}
