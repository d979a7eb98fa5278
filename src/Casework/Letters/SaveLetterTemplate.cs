using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>A council’s own wording of a letter is written. A draft may be half done; only a sound one is published.</summary>
public sealed class SaveLetterTemplate(RecordDoor door)
{
    /// <summary>Keeps it over the revision that was seen; nought for the first.</summary>
    /// <exception cref="SavedFirst">Somebody else saved meanwhile; it carries their words.</exception>
    public Task<Verdict> DoAsync(Caller by, string key, int seen, string title, string body, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.PracticeModel, nameof(SaveLetterTemplate), async file =>
        {
            if (ShippedLetters.Find(key) is null) throw new NotThere(nameof(LetterTemplate));
            var verdict = AccessRules.MayWriteModel(by.Actor).With(LetterTemplateRules.MayKeep(body)).With(KeepableWords.MayKeep(title, "Title"));
            if (!verdict.Allowed || await LetterTemplateShelf.SaveAsync(file, key, seen, title.Trim(), body.ReplaceLineEndings("\n"), stop)) return verdict;
            var now = await LetterTemplateShelf.DraftAsync(file, key, stop) ?? throw new NotThere(nameof(LetterDraft));
            throw new SavedFirst("Body", now.Body, now.ChangedBy, now.ChangedAt, now.Revision);
        }, stop);
}
