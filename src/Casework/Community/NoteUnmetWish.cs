using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>A person wished for something near them and nobody could offer it: written down in one tap, counted without a name.</summary>
public sealed class NoteUnmetWish(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose wish.</param>
    /// <param name="talk">The talk it came up in, or <see langword="null"/>.</param>
    /// <param name="words">What they wished for, in their words.</param>
    /// <param name="theme">What it is about, by key; <see langword="null"/> to let the words decide.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid? talk, string words, string? theme = null, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoteUnmetWish), async file =>
        {
            var verdict = WishRules.MayNote(words);
            if (!verdict.Allowed) return verdict;
            if (talk is { } id) await file.OneAsync<Conversation>(id, stop: stop);
            var said = words.Trim();
            var held = await file.ListAsync<UnmetWish>(w => w.Words == said, stop);
            // The same wish on the same day is one wish, however often it is tapped.
            if (held.Find(w => Days.Of(w.WishedAt) == file.Today) is { } same) return Verdict.Made(same.Id);
            return Verdict.Made(file.Begin(person, new WishCouldNotBeMet(file.NewId(), talk, Theme(said, theme), said)).Id);
        }, stop);

    /// <summary>What a wish is about: what was chosen, or what the words say, or nothing of ours.</summary>
    static string Theme(string words, string? chosen) =>
        CommunitySearch.Matters.Any(m => m.Key == chosen) ? chosen!
        : new Thesaurus(DirectoryWords.Own).Hear(words).SelectMany(h => h.Matters).FirstOrDefault()
            ?? DirectoryWords.Own.Topics.Of(new ServiceEntry { Id = Guid.Empty, Name = words, From = new Provenance("", "", "", default) }).FirstOrDefault("");
}
