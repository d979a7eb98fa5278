using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Somebody who gives help says what they want to be called, or not called.</summary>
[Source("Practice trap 13")]
public sealed class SayOwnWord(RecordDoor door)
{
    /// <summary>Notes it on their own record, and beside their name in the circle of everyone they help whose record opens too.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose word it is.</param>
    /// <param name="word">Their own word, or empty.</param>
    /// <param name="notCarer">True when they do not want to be called a carer.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, string word, bool notCarer, CancellationToken stop = default)
    {
        var seen = await door.OpenAsync(by, person, Purpose.Conversation, nameof(SayOwnWord), stop);
        var others = (await seen.ListAsync<Tie>(t => t.EndedOn == null && t.Other != null, stop)).Select(t => t.Other!.Value).Distinct().ToList();
        try
        {
            return await SayAsync(by, [person, .. others], word, notCarer, stop);
        }
        catch (CannotOpen) when (others.Count > 0)
        {
            // Their own record has it; the other's worker sees it when they next talk.
            return await SayAsync(by, [person], word, notCarer, stop);
        }
    }

    Task<Verdict> SayAsync(Caller by, IReadOnlyList<Guid> people, string word, bool notCarer, CancellationToken stop) =>
        door.OpenAsync(by, people, Purpose.Conversation, nameof(SayOwnWord), async file =>
        {
            var (verdict, person, own) = (OwnWord.MaySay(word, notCarer), people[0], BothTexts.Tidy(word));
            if (!verdict.Allowed) return verdict;
            foreach (var tie in await file.ListAsync<Tie>(t => t.Other == person && t.EndedOn == null, stop))
                file.Record(tie, new TieLabelSaid(tie.Id, tie.Name, own, notCarer));
            var before = await file.FindAsync<OwnWord>(w => w.Person == person, stop);
            var said = new OwnWordSaid(before?.Id ?? file.NewId(), own, notCarer);
            if (before is null) file.Begin(person, said);
            else file.Record(before, said);
            return verdict with { Answer = said.Of };
        }, stop);
}
